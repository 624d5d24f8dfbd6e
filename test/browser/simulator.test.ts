import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { makePdf } from '../files.ts'
import { eventually, freePort } from '../hearback.ts'
import { startBackEnd } from '../outreach/back-end.ts'
import { createOutreachClient } from '../outreach/outreach-client.ts'
import { PAYLOADS } from '../payloads.ts'
import { startCuttableNetwork } from './cuttable-network.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNothingRan } from './expect-nothing-ran.ts'
import { startPageStage } from './page-stage.ts'
import { SIMULATED_STEPS } from './simulated-steps.ts'

const CUT_OFF = [/net::ERR_(EMPTY_RESPONSE|INCOMPLETE_CHUNKED|CONNECTION_|SOCKET_|INTERNET_DISCONNECTED)/]
const DESKTOP = { viewport: { width: 1280, height: 860 } }
const agent = (page: Page, text: string) => page.locator('.bubble.agent', { hasText: text })
const person = (page: Page, text: string) => page.locator('.bubble.user', { hasText: text })
const panel = (page: Page, text: string) => page.locator('.panel', { hasText: text })

test('a phone simulator', async (t) => {
  const port = await freePort()
  const network = await startCuttableNetwork(t, port)
  const publicUrl = `http://127.0.0.1:${network.port}`
  const { hearback, newPage } = await startPageStage(t, { port, publicUrl })
  const { call } = hearback
  const { createTemplate } = createOutreachClient(call)

  async function simulate(steps: Record<string, unknown>[], body: Record<string, unknown> = {}) {
    const { id } = await createTemplate(steps)
    const { body: simulated } = await call('POST', `/api/v1/templates/${id}/simulate`, body)
    return { id, link: String(simulated.link) }
  }
  async function open(link: string, options = {}, expected: RegExp[] = []) {
    const page = await newPage({ ...DESKTOP, ...options }, [...CUT_OFF, ...expected])
    await page.goto(link)
    // Times are the reader's own, so only the script shows them.
    await page.locator('.bubble time').first().waitFor({ state: 'attached' })
    return page
  }
  const write = async (page: Page, text: string) => {
    await page.locator('#composer').fill(text)
    await page.keyboard.press('Enter')
  }

  await t.test('from the first question to the end: buttons, a list, a place, a file, numbers', async () => {
    const backEnd = await startBackEnd(t, (_, response) =>
      setTimeout(() => response.end('{"total": "42 €"}'), 300),
    )
    const { body: endpoint } = await call('POST', '/api/v1/webhook-endpoints', {
      url: backEnd.url,
      events: ['on_response'],
    })
    const { link } = await simulate(SIMULATED_STEPS, { user_session_keys: [{ key: 'name', value: 'John' }] })
    const page = await open(link)
    await agent(page, 'Hello John').waitFor()
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    await page.locator('.typing').waitFor()
    await panel(page, 'Understood as “Yes”').waitFor()
    await page.getByRole('button', { name: 'Choose' }).click()
    const sheet = page.getByRole('dialog', { name: 'Choose an answer' })
    await sheet.getByText('Cover for the bakery an…').waitFor()
    await expectAccessible(page, 'a list')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await eventually(
      () => page.evaluate(() => document.activeElement?.textContent === 'Choose'),
      'the focus is where it was',
    )
    await page.keyboard.press('Enter')
    await sheet.getByRole('button', { name: 'Something else' }).click()
    await person(page, 'Something else').waitFor()
    await agent(page, 'Where shall we come to?').waitFor()
    await write(page, 'hm')
    await panel(page, 'Not understood, and asked again').waitFor()
    await panel(page, 'Asked again once').waitFor()
    await page.getByRole('button', { name: 'Share a location' }).click()
    await page.getByLabel('Latitude').fill('91')
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByText('Enter a latitude').waitFor()
    await expectAccessible(page, 'a location')
    await page.getByLabel('Latitude').fill('4.6')
    await page.getByLabel('Address').fill('Plaza de Bolívar')
    await page.getByLabel('Address').press('Enter')
    await person(page, '4.6, -74.0758\nPlaza de Bolívar').waitFor()
    await agent(page, 'A photo of the entrance').waitFor()
    const pdf = { name: 'entrance.pdf', mimeType: 'application/pdf', buffer: makePdf() }
    await page.locator('#file').setInputFiles(pdf)
    await person(page, 'entrance.pdf').locator('.ticks.read').waitFor()
    await write(page, 'done')
    await agent(page, '1. I\n2. A colleague').waitFor()
    await agent(page, 'That makes 42 €.').waitFor()
    await page.locator('.webhooks summary').first().click()
    await page.locator('.webhooks pre').first().getByText('"session_id"').waitFor()
    await page.locator('.webhooks .outcome', { hasText: 'merged' }).first().waitFor()
    await expectAccessible(page, 'a payload')
    await write(page, '1 and 2')
    await page.getByText('This conversation is over.').waitFor()
    await expectAccessible(page, 'the end')
    assert.equal(await person(page, '1 and 2').locator('.ticks').getAttribute('class'), 'ticks read')

    await page.locator('.phone-over').getByRole('button', { name: 'Begin again' }).click()
    await page.locator('#composer').waitFor()
    assert.equal(await page.locator('.bubble.user').count(), 0)
    await agent(page, 'Hello John').waitFor()
    await call('DELETE', `/api/v1/webhook-endpoints/${endpoint.id}`)
  })

  await t.test('a newer version is said, and what others do is seen', async () => {
    const { id, link } = await simulate([{ id: 'one', type: 'text', text: 'First version?' }])
    const [page, other] = [await open(link), await open(link)]
    const steps = [{ id: 'two', type: 'yes_no', text: 'Second version?' }]
    await call('PATCH', `/api/v1/templates/${id}`, { steps })
    await page.reload()
    await panel(page, 'The template has changed since.').waitFor()
    await page.getByRole('button', { name: 'Begin again' }).click()
    await agent(page, 'Second version?').waitFor()
    await agent(other, 'Second version?').waitFor()
    await other.getByRole('button', { name: 'No', exact: true }).click()
    await person(page, 'No').waitFor()
    await page.getByText('This conversation is over.').waitFor()
  })

  await t.test('what is sent while the network is away arrives once, in order', async () => {
    const { link } = await simulate([
      { id: 'one', type: 'text', text: 'One?' },
      { id: 'two', type: 'text', text: 'Two?' },
      { id: 'three', type: 'text', text: 'Three?' },
    ])
    const page = await open(link)
    network.cut()
    await page.getByText('Reconnecting…').waitFor()
    await write(page, 'the first')
    await write(page, 'the second')
    await page.getByText('Not sent yet. We keep trying.').first().waitFor()
    await expectAccessible(page, 'not sent yet')
    network.mend()
    await page
      .getByRole('button', { name: 'Try again' })
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined) // it may have tried by itself
    await agent(page, 'Three?').waitFor()
    assert.deepEqual(await page.locator('.bubble.user .typed').allTextContents(), ['the first', 'the second'])
    await page.getByText('Reconnecting…').waitFor({ state: 'detached' })
  })

  await t.test('right to left, in Arabic, by keyboard alone', async () => {
    const { link } = await simulate(
      [
        {
          id: 'visit',
          type: 'choice',
          text: 'هل نزوركم يوم الجمعة؟',
          answers: [{ text: 'نعم' }, { text: 'لا' }],
        },
      ],
      { language: 'ar' },
    )
    const page = await open(link, { locale: 'ar' })
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    await expectAccessible(page, 'Arabic')
    const name = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    for (let tabs = 0; tabs < 10 && (await name()) !== 'نعم'; tabs++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('انتهت هذه المحادثة.').waitFor()
  })

  await t.test('nothing that anybody types ever runs', async () => {
    const ALL = PAYLOADS.join('\n')
    const backEnd = await startBackEnd(t, (_, response) =>
      response.end(JSON.stringify({ [String(PAYLOADS[1]).slice(0, 90)]: ALL })),
    )
    await call('POST', '/api/v1/webhook-endpoints', { url: backEnd.url, events: ['on_response'] })
    await call('PATCH', '/api/v1/workspace', { name: `Us ${PAYLOADS[5]}` })
    // An answer that is nothing but a key without a value could not be tapped.
    const answers = PAYLOADS.filter((text) => !text.includes('{{')).slice(0, 8)
    const { id } = await createTemplate(
      [
        {
          id: 'list',
          type: 'choice',
          text: `${PAYLOADS[2]} {{given}}`,
          answers: answers.map((text) => ({ text })),
        },
        { id: 'text', type: 'text', text: ALL, save_as: 'typed' },
        { id: 'last', type: 'text', text: '{{typed}}?' },
      ],
      { name: `Poll ${PAYLOADS[7]}` },
    )
    const { body } = await call('POST', `/api/v1/templates/${id}/simulate`, {
      user_session_keys: [{ key: 'given', value: PAYLOADS[9] }],
    })
    const page = await open(body.link)
    await page.getByRole('button', { name: 'Choose' }).click()
    await expectNothingRan(page, 'a list')
    await page.getByRole('dialog').getByRole('button').nth(2).click()
    await agent(page, 'panic(26)').waitFor()
    await write(page, ALL)
    await page.locator('.webhooks .outcome', { hasText: 'merged' }).nth(1).waitFor()
    await page.locator('.webhooks summary').first().click()
    const file = {
      name: `${PAYLOADS[0]?.replaceAll('/', '∕')}.pdf`,
      mimeType: 'text/html',
      buffer: makePdf(),
    }
    await page.locator('#file').setInputFiles(file)
    await page.locator('.bubble.user .bubble-file .ticks.read').waitFor()
    await expectNothingRan(page, 'what was typed')
    await page.reload()
    await page.locator('.bubble time').first().waitFor({ state: 'attached' })
    await expectNothingRan(page, 'rendered by the server')
  })

  await t.test('a link that opens nothing says so, and an open page notices', async () => {
    const page = await newPage({}, [/status of (404|410)/])
    assert.equal((await page.goto(`${hearback.url}/simulator/no-such-link`))?.status(), 404)
    await page.getByRole('heading', { name: 'This simulator is closed.' }).waitFor()
    await expectAccessible(page, 'closed')

    const { link } = await simulate([{ id: 'one', type: 'text', text: 'One?' }])
    const opened = await open(link, {}, [/status of (404|410)/])
    const { conversation_id } = await (await fetch(`${link}/view`)).json()
    assert.equal((await call('DELETE', `/api/v1/conversations/${conversation_id}`)).status, 204)
    await opened.evaluate(() => dispatchEvent(new Event('focus')))
    await opened.getByRole('heading', { name: 'This simulator is closed.' }).waitFor()
  })

  await t.test('the document may load and do little, and the script stays small', async () => {
    const { link } = await simulate([{ id: 'one', type: 'text', text: 'One?' }])
    const { headers } = await fetch(link)
    const policy = (headers.get('content-security-policy') ?? '').split('; ')
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      assert.ok(policy.includes(part), part)
    assert.ok(policy.every((part) => !/unsafe-inline|unsafe-eval/.test(part)))
    assert.deepEqual(
      ['cache-control', 'referrer-policy', 'x-content-type-options', 'set-cookie'].map((name) =>
        headers.get(name),
      ),
      ['no-store', 'no-referrer', 'nosniff', null],
    )
    const manifest = readFileSync(new URL('../../dist/simulator/manifest.json', import.meta.url), 'utf8')
    const { sizes } = JSON.parse(manifest) as { sizes: { client: number; style: number } }
    t.diagnostic(`script ${sizes.client} bytes, style ${sizes.style} bytes, compressed; the limit is 30,000`)
    assert.ok(sizes.client <= 30_000)
  })
})
