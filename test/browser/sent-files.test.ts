import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { formOf } from '../case-client.ts'
import { makePdf } from '../files.ts'
import { eventually } from '../hearback.ts'
import { expectAccessible } from './expect-accessible.ts'
import { startPageStage } from './page-stage.ts'

const FORM = makePdf({ text: 'Form 12' })

test('a file that an operator sends arrives as a card, is announced, and downloads', async (t) => {
  const { hearback, chat, followUp, newPage } = await startPageStage(t)
  const send = (id: string, text: string) =>
    hearback.call(
      'POST',
      `/api/v1/conversations/${id}/messages`,
      formOf({ 'form 12.pdf': FORM }, text, 'agent'),
    )

  async function download(page: Page): Promise<void> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'form 12.pdf' }).click(),
    ])
    assert.equal(file.suggestedFilename(), 'form 12.pdf')
    assert.deepEqual(await readFile(await file.path()), FORM)
  }

  await t.test('in a chat', async () => {
    const { link, conversation_id } = await chat([{ id: 'a', type: 'text', text: 'What do you do?' }])
    const page = await newPage()
    await page.goto(link)
    await page.locator('.bubble[title]').first().waitFor()
    await send(conversation_id, '')
    await page.locator('.bubble.agent').getByText('form 12.pdf').waitFor()
    await eventually(
      async () => (await page.locator('[role=log]').textContent())?.includes('form 12.pdf'),
      'its name is announced',
    )
    await expectAccessible(page, 'a file in a chat')
    await download(page)
  })

  await t.test('on the page of a case', async () => {
    const { link, conversation_id } = await followUp([{ module: 'invoice' }], { kind: 'monitoring' })
    const page = await newPage()
    await page.goto(link)
    await page.locator('#question-files').waitFor({ state: 'attached' })
    await send(conversation_id, 'Please sign this.')
    await page.locator('.message.said').getByText('form 12.pdf').waitFor()
    await expectAccessible(page, 'a file on a page')
    await download(page)
  })
})
