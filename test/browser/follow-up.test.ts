import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFollowUpClient, IN_A_YEAR, PAST } from '../follow-ups/follow-up-client.ts'
import { eventually } from '../hearback.ts'
import { expectAccessible } from './expect-accessible.ts'
import { startPageStage } from './page-stage.ts'

const FOLLOW_UP = 'Is there anything that keeps you from answering? We are glad to help.'

test('a follow-up that arrives while the page is open', async (t) => {
  const { hearback, followUp, newPage } = await startPageStage(t)
  const client = createFollowUpClient(hearback.call)
  await hearback.call('PATCH', '/api/v1/workspace', { languages: ['en', 'ar'] })

  await t.test('is shown at once, leaves what is being typed alone, and can be replied to', async () => {
    const { link, conversation_id } = await followUp([
      { module: 'business_description' },
      { module: 'website' },
    ])
    const page = await newPage()
    await page.goto(link)
    const field = page.locator('#question-field')
    await field.fill('We import green coffee')
    const made = await client.schedule(conversation_id, { dueDate: PAST, message: FOLLOW_UP })
    await page.getByRole('listitem').getByText(FOLLOW_UP).waitFor()
    assert.equal((await client.find(made)).status, 'sent')
    assert.equal(await field.inputValue(), 'We import green coffee')
    const announced = page.getByRole('status').filter({ hasText: FOLLOW_UP })
    assert.equal(await announced.count(), 1, 'a screen reader hears of it')
    await expectAccessible(page, 'a follow-up above the question')
    const { HEARBACK_TEST_SCREENSHOTS: folder } = process.env
    if (folder !== undefined) await page.screenshot({ path: `${folder}/follow-up.png`, fullPage: true })

    const pending = await client.schedule(conversation_id, { dueDate: IN_A_YEAR() })
    await field.fill('We import green coffee and sell it to forty roasters.')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByRole('heading', { name: /website/ }).waitFor()
    assert.equal(
      (await client.find(pending)).status,
      'cancelled',
      'the reply on the page cancels the next one',
    )
  })

  await t.test('is shown on the page of answered questions too', async () => {
    const { link, conversation_id } = await followUp([{ module: 'website' }])
    const page = await newPage()
    await page.goto(link)
    await page.locator('#question-field').fill('https://example.com')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByText('Your answers').first().waitFor()
    await eventually(
      async () => (await client.statusOf(conversation_id)) === 'finished',
      'the conversation is finished',
    )
    await hearback.call('GET', '/healthz')
    const last = (await client.messages(conversation_id)).at(-1)
    assert.equal(last?.sender, 'agent')
    const made = await client.schedule(conversation_id, { dueDate: PAST, message: FOLLOW_UP })
    await page.getByRole('listitem').getByText(FOLLOW_UP).waitFor()
    assert.equal((await client.find(made)).status, 'sent')
    await page.getByText('This conversation has ended').waitFor()
    const top = async (text: string) => (await page.getByText(text).last().boundingBox())?.y ?? Number.NaN
    assert.ok((await top(FOLLOW_UP)) < (await top('Your answers')), 'it is seen at once')
    await expectAccessible(page, 'a follow-up behind the end')
    await page.reload()
    await page.getByText(FOLLOW_UP).waitFor()
    assert.equal(await page.getByText(FOLLOW_UP).count(), 1, 'what was there before is not announced')
  })

  await t.test('is not shown on a page whose link was withdrawn', async () => {
    const { link, conversation_id } = await followUp([{ module: 'website' }])
    const page = await newPage({}, [/410|Gone/])
    await page.goto(link)
    await page.getByRole('heading', { name: /website/ }).waitFor()
    assert.equal((await hearback.call('DELETE', `/api/v1/conversations/${conversation_id}/link`)).status, 204)
    const made = await client.schedule(conversation_id, { dueDate: PAST, message: FOLLOW_UP })
    assert.equal((await client.ended(made)).status, 'sent')
    await page.getByText('This link does not work any more.').waitFor()
    assert.equal(await page.getByText(FOLLOW_UP).count(), 0)
  })

  await t.test('keeps its own direction on a page from right to left', async () => {
    const { link, conversation_id } = await followUp([{ module: 'website' }])
    const page = await newPage()
    await page.goto(link)
    await page.getByRole('combobox').selectOption('ar')
    await page.locator('html[dir=rtl]').waitFor()
    await client.schedule(conversation_id, { dueDate: PAST, message: FOLLOW_UP })
    const shown = page.getByRole('listitem').getByText(FOLLOW_UP)
    await shown.waitFor()
    assert.equal(await shown.evaluate((element) => getComputedStyle(element).direction), 'ltr')
    await expectAccessible(page, 'a follow-up from right to left')
  })
})
