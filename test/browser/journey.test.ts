import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FrameLocator, Page } from 'playwright-core'
import { makeEncryptedPdf, makePdf, makePng } from '../files.ts'
import { eventually } from '../hearback.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { messagesOf, startEmbeddingSite } from './embedding-site.ts'
import { expectAccessible } from './expect-accessible.ts'
import { startPageStage } from './page-stage.ts'

const DESCRIPTION = 'We import green coffee and sell it to forty roasters in Spain.'
const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

test('the hosted page, from the first question to the webhook', async (t) => {
  const stage = await startPageStage(t)
  const { hearback, followUp, newPage } = stage
  const receiver = await startWebhookReceiver(t)
  const site = await startEmbeddingSite(t)
  await hearback.call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events: ['chat_finished'] })
  await hearback.call('PATCH', '/api/v1/workspace', { embed_origins: [site.origin] })

  await t.test('inside another site, without cookies and storage, edited on the way', async () => {
    const { link, conversation_id } = await followUp([
      { module: 'business_description' },
      { module: 'invoice_with_client' },
      { module: 'website' },
      { module: 'license' },
      { module: 'follow_up', subject: 'Payment of 12 March', question: 'What was it for?' },
    ])
    const page = await newPage()
    await blockCookiesAndStorage(page)
    await page.goto(site.showing(link))
    const frame = page.frameLocator('iframe')
    const title = frame.locator('#question-title')
    const field = frame.locator('#question-field')
    const next = frame.getByRole('button', { name: 'Continue', exact: true })

    await field.fill('Coffee')
    await next.click()
    await frame.getByRole('alert').getByText('Write at least 20 characters').waitFor()
    await field.fill(DESCRIPTION)
    await next.click()
    await frame.getByRole('heading', { name: /recent invoice/ }).waitFor()
    await frame.getByRole('status').getByText('Saved').waitFor()

    await frame.locator('#question-files').setInputFiles(pdf('locked.pdf', makeEncryptedPdf()))
    await frame.getByText('This PDF is password-protected.').waitFor()
    await next.click()
    await frame.getByText('Add a file, or tell us below why you cannot provide it.').waitFor()
    await frame.locator('#question-files').setInputFiles(pdf('invoice.pdf', makePdf()))
    await row(frame, 'invoice.pdf').getByText('Received').waitFor()
    await row(frame, 'locked.pdf').getByText('password-protected').waitFor()
    await frame.getByRole('button', { name: 'Remove locked.pdf' }).click()
    await row(frame, 'locked.pdf').waitFor({ state: 'detached' })
    await next.click()
    await frame.getByRole('heading', { name: /address of your company’s website/ }).waitFor()

    const early = await messagesOf(page)
    assert.equal(early[0]?.data.event, 'ready')
    assert.ok(early[0]?.data.height > 100)
    assert.ok(early.some(({ data }) => data.event === 'resize'))
    await page.reload()
    await frame.getByRole('heading', { name: /address of your company’s website/ }).waitFor()
    await hydrated(frame)
    await frame.getByRole('button', { name: 'We have no website' }).click()

    await frame.getByRole('heading', { name: /licence or permit/ }).waitFor()
    await frame.getByText('I cannot provide this', { exact: true }).click()
    await frame.getByRole('button', { name: 'Continue without it' }).click()
    await frame.getByText('Write in a few words why').waitFor()
    await frame.getByLabel('I cannot provide this, because…').fill('Our trade needs no licence.')
    await frame.getByRole('button', { name: 'Continue without it' }).click()

    await frame.getByRole('heading', { name: 'What was it for?' }).waitFor()
    await frame.getByText('3 earlier answers').click()
    await frame.getByRole('link', { name: 'Edit the answer to: What your company does' }).click()
    assert.equal(await field.inputValue(), DESCRIPTION)
    await field.fill(`${DESCRIPTION} And in Portugal.`)
    await frame.getByRole('button', { name: 'Save', exact: true }).click()
    await frame.getByRole('heading', { name: 'What was it for?' }).waitFor()
    await field.fill('Freight.')
    await next.click()
    await frame.getByRole('heading', { name: 'All done.' }).waitFor()
    assert.equal(await title.count(), 1)

    const finished = await receiver.wait('chat_finished', (event) => event.raw.includes(conversation_id))
    assert.deepEqual(
      finished.body.client_documents.map((given: { document_name: string; rejected: boolean }) => [
        given.document_name,
        given.rejected,
      ]),
      [
        ['locked.pdf', true],
        ['invoice.pdf', false],
      ],
    )
    assert.ok(finished.raw.includes(`${DESCRIPTION} And in Portugal.`), 'the edited answer')
    assert.ok(finished.raw.includes('Our trade needs no licence.'))

    const messages = [...early, ...(await messagesOf(page))]
    const own = new URL(link).origin
    assert.ok(messages.every(({ origin, data }) => origin === own && data.source === 'hearback'))
    assert.ok(messages.every(({ data }) => data.conversation_id === conversation_id))
    assert.equal(messages.filter(({ data }) => data.event === 'finished').length, 1)
    assert.deepEqual(await page.context().cookies(), [], 'the page needs no cookie')
  })

  await t.test('a second device goes on where the first one was, and the first one sees it', async () => {
    const { link, conversation_id } = await followUp([
      { module: 'business_description' },
      { module: 'website' },
      { module: 'proof_of_identity' },
    ])
    const [computer, phone] = [await newPage(), await newPage({ viewport: { width: 390, height: 844 } })]
    await computer.goto(link)
    await computer.locator('#question-field').fill(DESCRIPTION)
    await computer.getByRole('button', { name: 'Continue' }).click()
    await computer.getByText(DESCRIPTION).waitFor()

    await phone.goto(link)
    await phone.getByText(DESCRIPTION).waitFor()
    await phone.locator('#question-field').fill('meridian.example')
    await phone.getByRole('button', { name: 'Continue' }).click()
    await phone.getByRole('heading', { name: /passport/ }).waitFor()

    await computer.evaluate(() => dispatchEvent(new Event('focus')))
    await computer.getByRole('heading', { name: /passport/ }).waitFor()
    await phone.locator('#question-files').setInputFiles({
      name: 'passport.png',
      mimeType: 'image/png',
      buffer: makePng(),
    })
    await row(phone, 'passport.png').getByText('Received').waitFor()
    await phone.getByRole('button', { name: 'Continue' }).click()
    await phone.getByRole('heading', { name: 'All done.' }).waitFor()
    await computer.evaluate(() => dispatchEvent(new Event('focus')))
    await computer.getByRole('heading', { name: 'All done.' }).waitFor()
    const state = await hearback.call('GET', `/api/v1/conversations/${conversation_id}`)
    assert.equal(state.body.status, 'finished')
  })

  await t.test('the keyboard is enough', async () => {
    const { link } = await followUp([{ module: 'business_description' }, { module: 'website' }])
    const page = await newPage()
    await page.goto(link)
    await hydrated(page)
    const { keyboard } = page
    await keyboard.press('Tab')
    assert.equal(await focused(page), 'Skip to the question')
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.type(DESCRIPTION)
    await keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: /address of your company’s website/ }).waitFor()
    await eventually(async () => (await focused(page)).startsWith('What is the address'), 'the focus follows')
    await keyboard.press('Shift+Tab')
    assert.equal(await focused(page), 'Edit')
    await keyboard.press('Enter')
    await eventually(async () => (await focused(page)).startsWith('Please describe'), 'the focus follows')
    await keyboard.press('Tab')
    await keyboard.press('End')
    await keyboard.type(' Since 2009.')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await page.getByText(`${DESCRIPTION} Since 2009.`).waitFor()
    await page.getByRole('heading', { name: /address of your company’s website/ }).waitFor()
    await keyboard.press('Tab')
    await keyboard.type('not an address')
    await keyboard.press('Enter')
    await page.getByRole('alert').getByText('Write it like www.example.com').waitFor()
    await eventually(async () => (await focused(page)) === 'question-field', 'the focus is in the field')
    await keyboard.press('Control+a')
    await keyboard.type('www.meridian.example')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'All done.' }).waitFor()
  })

  await t.test('axe finds nothing in any state', async () => {
    const { link } = await followUp([
      { module: 'business_description' },
      { module: 'license' },
      { module: 'website' },
      { module: 'follow_up', question: 'Anything else?' },
    ])
    const page = await newPage()
    await page.goto(link)
    await hydrated(page)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Enter an answer to go on.').waitFor()
    await expectAccessible(page, 'a text with a problem')
    await page.locator('#question-field').fill(DESCRIPTION)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: /licence/ }).waitFor()
    await page
      .locator('#question-files')
      .setInputFiles([
        pdf(
          'licence with a very long name that does not fit on any small phone.pdf',
          makePdf({ text: 'Licence' }),
        ),
        pdf('locked.pdf', makeEncryptedPdf()),
      ])
    await page.getByText('Received').waitFor()
    await page.getByText('password-protected').waitFor()
    await page.getByText('I cannot provide this', { exact: true }).click()
    await expectAccessible(page, 'files, one refused')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByRole('heading', { name: /website/ }).waitFor()
    await expectAccessible(page, 'a line with another reply')
    await page.getByRole('button', { name: 'We have no website' }).click()
    await page.getByRole('heading', { name: 'Anything else?' }).waitFor()
    await page.getByText('2 earlier answers').click()
    await page.getByRole('link', { name: 'Edit the answer to: Licence' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor()
    await expectAccessible(page, 'an answer being edited')
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.locator('#question-field').fill('No.')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'All done.' }).waitFor()
    await expectAccessible(page, 'the end')
  })
})

/** A parent's settings may block both; asking for storage then throws. */
async function blockCookiesAndStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    Object.defineProperty(document, 'cookie', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  })
}

function row(page: Page | FrameLocator, name: string) {
  return page.locator('.file', { hasText: name })
}

async function hydrated(page: Page | FrameLocator): Promise<void> {
  await page.locator('.key-hint, .picker.ready').first().waitFor({ state: 'attached' })
}

/** The id of a focused field, else the text of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.id === 'question-field' ? element.id : (element?.textContent ?? '').trim()
  })
}
