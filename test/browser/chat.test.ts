import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { makeEncryptedPdf, makePdf } from '../files.ts'
import { eventually, freePort } from '../hearback.ts'
import { startCuttableNetwork } from './cuttable-network.ts'
import { expectAccessible } from './expect-accessible.ts'
import { INTAKE_STEPS } from './intake-steps.ts'
import { startPageStage } from './page-stage.ts'

const CUT_OFF = [/net::ERR_(EMPTY_RESPONSE|INCOMPLETE_CHUNKED|CONNECTION_|SOCKET_|INTERNET_DISCONNECTED)/]
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
const agent = (page: Page, text: string) => page.locator('.bubble.agent', { hasText: text })
const person = (page: Page, text: string) => page.locator('.bubble.user', { hasText: text })
const isScripted = (page: Page) => page.locator('.bubble[title]').first().waitFor()

test('an intake conversation is a chat', async (t) => {
  const port = await freePort()
  const network = await startCuttableNetwork(t, port)
  const publicUrl = `http://127.0.0.1:${network.port}`
  const { hearback, chat, newPage } = await startPageStage(t, { port, publicUrl })
  // The network is cut under every page that is open.
  const open = (options = {}) => newPage(options, CUT_OFF)

  await t.test(
    'from the first question to the end, each with its control, an answer edited on the way',
    async () => {
      const { link, conversation_id } = await chat(INTAKE_STEPS)
      const page = await open()
      await page.goto(link)
      await isScripted(page)
      const field = page.locator('#question-field')
      const send = page.locator('.chat-question').getByRole('button', { name: 'Send' })

      await page.locator('#composer').fill('Sourdough for cafés.')
      await page.locator('#composer').press('Shift+Enter')
      await page.keyboard.type('And hotels.')
      await page.keyboard.press('Enter')
      await person(page, 'Sourdough for cafés.\nAnd hotels.').waitFor()
      await agent(page, 'Do you rent or own the place?').waitFor()
      await expectAccessible(page, 'one of several')
      await page.getByRole('button', { name: 'We rent it' }).click()
      await page.getByLabel('Theft').check()
      await page.getByLabel('Machines').check()
      await expectAccessible(page, 'several')
      await send.click()
      await agent(page, 'How many ovens do you have?').waitFor()
      await field.fill('some')
      await field.press('Enter')
      await agent(page, 'Please answer with one number').waitFor()
      await expectAccessible(page, 'a reply that could not be used')
      await field.fill('3')
      await field.press('Enter')
      await page.getByRole('button', { name: 'Yes', exact: true }).click()
      await agent(page, 'When should it begin?').waitFor()
      await field.fill('2026-12-01')
      await send.click()
      await person(page, 'December 1, 2026').waitFor()
      await agent(page, 'Where may we send the offer?').waitFor()
      await field.fill('ana@example.com')
      await field.press('Enter')
      await page.getByRole('button', { name: 'Skip this question' }).click()
      await page.getByRole('button', { name: 'We have no website' }).click()
      await page
        .locator('#question-files')
        .setInputFiles([pdf('policy.pdf', makePdf()), pdf('locked.pdf', makeEncryptedPdf())])
      await agent(page, 'This PDF is password-protected.').waitFor()
      await page.locator('.file-card', { hasText: 'locked.pdf' }).getByText('Not accepted').waitFor()
      await expectAccessible(page, 'files')
      await page.getByRole('button', { name: 'That was all' }).click()
      await page.locator('.file-card', { hasText: 'policy.pdf' }).getByText('Received').waitFor()

      await page.locator('#composer').fill('No.')
      await page.getByRole('link', { name: 'Edit the answer to: Cover' }).click()
      await expectAccessible(page, 'an answer being edited')
      await page.getByLabel('Theft').uncheck()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await person(page, 'Answer to: Cover').getByText('Machines').waitFor()
      assert.equal(
        await page.locator('#composer').inputValue(),
        'No.',
        'what was being written is still there',
      )
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('heading', { name: 'All done.' }).waitFor()
      await expectAccessible(page, 'the end')
      await hearback.call('POST', '/api/v1/chat-message-follow-ups', {
        chatId: conversation_id,
        dueDate: '2026-01-01T00:00:00Z',
        message: 'Did our offer reach you?',
      })
      await agent(page, 'Did our offer reach you?').waitFor()
      await page.locator('.end-panel').getByText('This conversation has ended, so').waitFor()

      const { body } = await hearback.call('GET', `/api/v1/conversations/${conversation_id}`)
      const kept = Object.fromEntries(
        body.session_keys.map(({ key, value }: { key: string; value: string }) => [key, value]),
      )
      assert.equal(body.status, 'finished')
      assert.deepEqual([kept.cover, kept.begin, kept.site], ['Machines', '2026-12-01', 'We have no website'])
    },
  )

  await t.test(
    'a screen reader hears each message once and whole, and the focus stays where one writes',
    async () => {
      const { link } = await chat(INTAKE_STEPS)
      const page = await open()
      await page.goto(link)
      await isScripted(page)
      const log = page.getByRole('log')
      assert.equal(await log.textContent(), '', 'what was there before is not read out')
      await page.evaluate(() => {
        const heard: string[] = []
        Object.assign(window, { heard })
        const listen = new MutationObserver((changes) => {
          for (const { addedNodes } of changes)
            for (const node of addedNodes) heard.push(node.textContent ?? '')
        })
        const region = document.querySelector('[role=log]')
        if (region) listen.observe(region, { childList: true, subtree: true, characterData: true })
      })
      await page.locator('#composer').fill('Bread for cafés.')
      await page.keyboard.press('Enter')
      await agent(page, 'Do you rent or own the place?').waitFor()
      await eventually(
        async () => (await log.textContent())?.includes('rent or own'),
        'the question is announced',
      )
      const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
      assert.equal(heard.length, 1)
      assert.match(heard[0] ?? '', /: Do you rent or own the place\?$/)
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'composer')
    },
  )

  await t.test('what is written without network is kept, sent when it is back, and sent once', async () => {
    const { link, conversation_id } = await chat(INTAKE_STEPS)
    const page = await open()
    await page.goto(link)
    await isScripted(page)
    network.cut()
    await page.locator('#composer').fill('Bread for cafés.')
    await page.keyboard.press('Enter')
    await page.getByText('Not saved yet.').waitFor()
    network.mend()
    await page.getByRole('button', { name: 'Try again' }).click()
    await agent(page, 'Do you rent or own the place?').waitFor()
    assert.equal(await person(page, 'Bread for cafés.').count(), 1)

    network.cut()
    await hearback.call('POST', `/api/v1/conversations/${conversation_id}/messages`, {
      role: 'agent',
      text: 'Written while nobody was connected.',
    })
    network.mend()
    await agent(page, 'Written while nobody was connected.').waitFor()
    const { body } = await hearback.call('GET', `/api/v1/conversations/${conversation_id}/messages`)
    const said = body.items.map(({ text }: { text: string }) => text)
    assert.deepEqual(
      said.filter((text: string) => text.startsWith('Bread')),
      ['Bread for cafés.'],
    )
  })

  await t.test('a long one shows its end first, and what came before when asked', async () => {
    const { link, conversation_id } = await chat(INTAKE_STEPS)
    for (let count = 1; count <= 70; count++)
      await hearback.call('POST', `/api/v1/conversations/${conversation_id}/messages`, {
        role: 'agent',
        text: `Note ${count}.`,
      })
    const page = await open()
    await page.goto(link)
    await isScripted(page)
    assert.equal(await page.locator('.bubble').count(), 50)
    await eventually(() => page.evaluate(() => scrollY > 0), 'it begins at the end')
    await page.getByRole('link', { name: 'Earlier messages' }).click()
    await agent(page, 'What does your bakery make').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Earlier messages' }).count(), 0)
    await hearback.call('POST', `/api/v1/conversations/${conversation_id}/messages`, {
      role: 'agent',
      text: 'News.',
    })
    await agent(page, 'News.').waitFor()
    assert.equal(await page.locator('.bubble').count(), 73)
  })

  await t.test('whatever is written stays text', async () => {
    const payload = '<img src=x onerror="alert(1)"><script>alert(2)</script>'
    const { link } = await chat([
      { id: 'one', type: 'text', heading: payload, text: `Question ${payload}` },
      { id: 'two', type: 'choice', text: 'Next', answers: [{ text: payload }, { text: 'Other' }] },
      { id: 'three', type: 'text', text: 'Last' },
    ])
    const page = await open()
    await page.goto(link)
    await isScripted(page)
    await page.locator('#composer').fill(payload)
    await page.keyboard.press('Enter')
    await person(page, payload).waitFor()
    await page.getByRole('button', { name: payload }).click()
    await agent(page, 'Last').waitFor()
    await page.reload()
    await isScripted(page)
    assert.equal(await page.locator('.bubble img, .bubble script').count(), 0)
  })

  await t.test('without script it works by forms', async () => {
    const { link } = await chat(INTAKE_STEPS)
    const page = await open({ javaScriptEnabled: false })
    await page.goto(link)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    await page.locator('#composer').fill('Bread for cafés.')
    await press('Send')
    await press('We own it')
    await page.getByLabel('Theft').check()
    await press('Send')
    await page.locator('#question-field').fill('2')
    await press('Send')
    await press('No')
    await page.locator('#question-field').fill('2026-12-01')
    await press('Send')
    await page.locator('#question-field').fill('ana@example.com')
    await press('Send')
    await press('Skip this question')
    await press('We have no website')
    await page.locator('#question-files').setInputFiles(pdf('policy.pdf', makePdf()))
    await press('Add files')
    await press('That was all')
    await page.getByRole('link', { name: 'Edit the answer to: About the bakery' }).click()
    await page.locator('#question-field').fill('Bread for hotels.')
    await press('Save')
    await person(page, 'Bread for hotels.').waitFor()
    await press('Skip this question')
    await page.getByRole('heading', { name: 'All done.' }).waitFor()
  })
})
