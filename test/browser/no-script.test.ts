import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeEncryptedPdf, makePdf } from '../files.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { startPageStage } from './page-stage.ts'

const DESCRIPTION = 'We import green coffee and sell it to forty roasters in Spain.'

test('without script, the whole journey works by native forms', async (t) => {
  const { hearback, followUp, newPage } = await startPageStage(t)
  const receiver = await startWebhookReceiver(t)
  await hearback.call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events: ['chat_finished'] })
  await hearback.call('PATCH', '/api/v1/workspace', { languages: ['en', 'es'] })
  const { link, conversation_id } = await followUp([
    { module: 'business_description' },
    { module: 'invoice_with_client' },
    { module: 'license' },
    { module: 'website' },
    { module: 'follow_up', question: 'What was the payment for?' },
  ])
  const page = await newPage({ javaScriptEnabled: false })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const add = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await page.goto(link)

  await page.locator('textarea[name=text]').fill('Coffee')
  await press('Continue')
  await page
    .getByText(/at least 20 characters/)
    .first()
    .waitFor()
  await page.getByLabel('Language').selectOption('es')
  await press('Change')
  await page.getByRole('heading', { name: /Describa a qué se dedica/ }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'es')
  await page.getByLabel('Idioma').selectOption('en')
  await press('Cambiar')
  await page.locator('textarea[name=text]').fill(DESCRIPTION)
  await press('Continue')

  await page.getByRole('heading', { name: /recent invoice/ }).waitFor()
  await add('locked.pdf', makeEncryptedPdf())
  await press('Add files')
  await page.getByText('This PDF is password-protected.').first().waitFor()
  await add('wrong.pdf', makePdf({ text: 'The wrong one' }))
  await press('Add files')
  await page.getByText('Received').waitFor()
  await press('Remove wrong.pdf')
  await page.getByText('Received').waitFor({ state: 'detached' })
  await add('invoice.pdf', makePdf())
  await press('Add files')
  await page.getByText('Received').waitFor()
  await press('That was all')

  await page.getByRole('heading', { name: /licence/ }).waitFor()
  await page.getByText('I cannot provide this', { exact: true }).click()
  await page.getByLabel('I cannot provide this, because…').fill('Our trade needs none.')
  await press('Continue without it')
  await page.getByRole('heading', { name: /website/ }).waitFor()
  await press('We have no website')

  await page.getByRole('heading', { name: 'What was the payment for?' }).waitFor()
  await page.getByText('3 earlier answers').click()
  await page.getByRole('link', { name: 'Edit the answer to: What your company does' }).click()
  assert.equal(await page.locator('textarea[name=text]').inputValue(), DESCRIPTION)
  await page.locator('textarea[name=text]').fill(`${DESCRIPTION} And in Portugal.`)
  await press('Save')
  await page.getByRole('heading', { name: 'What was the payment for?' }).waitFor()
  await page.locator('textarea[name=text]').fill('Freight, as the note says.')
  await add('note.pdf', makePdf({ text: 'A note about freight' }))
  await press('Continue')
  await page.getByRole('heading', { name: 'All done.' }).waitFor()

  const finished = await receiver.wait('chat_finished', (event) => event.raw.includes(conversation_id))
  const accepted = finished.body.client_documents.filter((given: { rejected: boolean }) => !given.rejected)
  assert.deepEqual(
    accepted.map((given: { document_name: string }) => given.document_name),
    ['invoice.pdf', 'note.pdf'],
  )
  assert.ok(finished.raw.includes(`${DESCRIPTION} And in Portugal.`))
  assert.ok(finished.raw.includes('Our trade needs none.'))
  await page.goto(link)
  await page.getByRole('heading', { name: 'All done.' }).waitFor()
})
