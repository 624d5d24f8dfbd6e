import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { makePdf } from '../files.ts'
import { type Called, freePort } from '../hearback.ts'
import { startCuttableNetwork } from './cuttable-network.ts'
import { startPageStage } from './page-stage.ts'

const CUT_OFF = [/net::ERR_(EMPTY_RESPONSE|INCOMPLETE_CHUNKED|CONNECTION_|SOCKET_|INTERNET_DISCONNECTED)/]
const DESCRIPTION = 'We import green coffee and sell it to forty roasters in Spain.'

test('a network that comes and goes', async (t) => {
  const port = await freePort()
  const network = await startCuttableNetwork(t, port)
  const publicUrl = `http://127.0.0.1:${network.port}`
  const { hearback, followUp, newPage } = await startPageStage(t, { port, publicUrl })

  async function messages(conversation_id: string): Promise<Called['body'][]> {
    const { body } = await hearback.call('GET', `/api/v1/conversations/${conversation_id}/messages`)
    return body.items.filter((message: { role: string }) => message.role === 'user')
  }

  await t.test('an answer given without network is kept, sent when it is back, and sent once', async () => {
    const { link, conversation_id } = await followUp([
      { module: 'business_description' },
      { module: 'website' },
    ])
    const page = await open(await newPage({}, CUT_OFF), link)
    await page.locator('#question-field').fill(DESCRIPTION)
    network.cut()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Not saved yet. What you entered stays here, and we keep trying.').waitFor()
    assert.equal(await page.locator('#question-field').inputValue(), DESCRIPTION)
    network.mend()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: /website/ }).waitFor()
    assert.equal((await messages(conversation_id)).length, 1)
  })

  await t.test('an answer whose confirmation is lost is there once', async () => {
    const { link, conversation_id } = await followUp([
      { module: 'business_description' },
      { module: 'website' },
    ])
    const page = await open(await newPage({}, CUT_OFF), link)
    await page.locator('#question-field').fill(DESCRIPTION)
    const lost = network.loseAnswerOf(`POST ${new URL(link).pathname}/reply`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await lost
    await page.getByRole('heading', { name: /website/ }).waitFor()
    assert.deepEqual(
      (await messages(conversation_id)).map(({ text }) => text),
      [DESCRIPTION],
    )
  })

  await t.test('an upload shows how far it is, breaks off, and arrives whole and once', async () => {
    const { link, conversation_id } = await followUp([{ module: 'license' }])
    const page = await open(await newPage({}, CUT_OFF), link)
    const buffer = makePdf({ text: 'Licence', extra: `%${' '.repeat(3_000_000)}` })
    const session = await page.context().newCDPSession(page)
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 5_000_000 }
    await session.send('Network.emulateNetworkConditions', slow)
    await watchProgress(page)
    network.cutAfter(1_500_000)
    await page.setInputFiles('#question-files', { name: 'licence.pdf', mimeType: 'application/pdf', buffer })
    await page.getByText('Not added yet. We keep trying.').waitFor()
    network.mend()
    await page.getByText('Received').waitFor()
    const shares = await page.evaluate(() => (window as unknown as { shares: number[] }).shares)
    assert.ok(
      shares.some((share) => share > 0 && share < 1),
      `progress was shown: ${shares.join(' ')}`,
    )
    const documents = (await messages(conversation_id)).flatMap((message) => message.documents)
    assert.deepEqual(
      documents.map(({ size, rejected }) => [size, rejected]),
      [[buffer.length, false]],
    )
  })

  await t.test('an upload on a connection that has died unnoticed is sent again on another', async () => {
    const { link, conversation_id } = await followUp([{ module: 'license' }])
    const page = await newPage({}, CUT_OFF)
    await page.clock.install()
    await open(page, link)
    const buffer = makePdf({ text: 'Licence on the way' })
    network.fallSilent()
    await page.setInputFiles('#question-files', { name: 'licence.pdf', mimeType: 'application/pdf', buffer })
    await page.getByText('Checking').waitFor()
    network.mend()
    await page.clock.runFor(60_000)
    assert.equal((await messages(conversation_id)).length, 0, 'it waits for a slow one')
    await page.clock.runFor(65_000)
    await page.getByText('Received').waitFor()
    assert.equal((await messages(conversation_id)).length, 1)
  })

  await t.test('what was typed and not sent survives a reload', async () => {
    const { link } = await followUp([{ module: 'business_description' }])
    const page = await open(await newPage({}, CUT_OFF), link)
    await page.locator('#question-field').pressSequentially('We import')
    await page.reload()
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#question-field')?.value === 'We import',
    )
  })
})

async function open(page: Page, link: string): Promise<Page> {
  await page.goto(link)
  await page.locator('.key-hint, .picker.ready').first().waitFor({ state: 'attached' })
  return page
}

/** Keeps every share that the file's progress shows, in `window.shares`. */
function watchProgress(page: Page): Promise<void> {
  return page.evaluate(() => {
    const shares: number[] = []
    Object.assign(window, { shares })
    new MutationObserver(() => {
      const share = document.querySelector<HTMLProgressElement>('.file-progress')?.value
      if (share !== undefined && share !== shares.at(-1)) shares.push(share)
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}
