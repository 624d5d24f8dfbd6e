import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCaseClient } from '#test/case-client.ts'
import { makeBlankPdf, makeDocx, makeEncryptedPdf, makePdf, makePng, makeXlsx } from '#test/files.ts'
import { startHearback } from '#test/hearback.ts'

/** What each module of "Follow-Up Request Creation" asks, accepts and refuses, and the files' checks. */

const FILE_MODULES =
  'invoice_with_client invoice_from_supplier contract_with_client contract_from_supplier license proof_of_identity ' +
  'invoice contract charter_agreement cargo_bill company_proof_of_address'
const LONG_ENOUGH = 'We sell bicycles to shops in Spain and Portugal.'

test('modules', async (t) => {
  const { call } = await startHearback(t)
  const { createCase, followUp, say, give, read, statusOf } = createCaseClient(call)
  let made = 0
  /** A PDF like no other, since a case takes each file once. */
  const newPdf = () => makePdf({ text: `Page ${++made}` })

  async function open(...modules: Record<string, unknown>[]): Promise<string> {
    return (await followUp(modules)).conversation_id
  }

  async function lastWords(conversation: string): Promise<string> {
    const last = (await read(conversation)).at(-1)
    assert.equal(last?.role, 'agent', 'the dialogue has the last word')
    return last?.text ?? ''
  }

  for (const module of ['business_description', 'transaction_rationale'])
    await t.test(`${module} takes 20 to 5,000 characters and asks again otherwise`, async () => {
      const conversation = await open({ module })
      assert.equal((await read(conversation)).length, 1, 'the first question is asked at once')
      await say(conversation, 'x'.repeat(19))
      assert.match(await lastWords(conversation), /at least 20 characters/)
      await say(conversation, 'x'.repeat(5_001))
      assert.match(await lastWords(conversation), /5000 characters/)
      assert.equal(await statusOf(conversation), 'active')
      await say(conversation, 'x'.repeat(20))
      assert.equal(await statusOf(conversation), 'finished')
    })

  await t.test('website takes an address, or that there is none', async () => {
    for (const answer of [
      'https://example.com',
      'www.example.com/shop',
      'We have no website',
      'we have none',
    ]) {
      const conversation = await open({ module: 'website' })
      await say(conversation, 'ftp://example.com')
      assert.match(await lastWords(conversation), /not a complete web address/)
      await say(conversation, answer)
      assert.equal(await statusOf(conversation), 'finished', answer)
    }
  })

  for (const module of FILE_MODULES.split(' '))
    await t.test(`${module} takes files until the person says that this was all`, async () => {
      const conversation = await open({ module })
      await say(conversation, 'done')
      assert.match(await lastWords(conversation), /add a file/i)
      await say(conversation, 'here it comes')
      assert.equal(await statusOf(conversation), 'active')
      const given = await give(conversation, { 'one.pdf': newPdf(), 'two.pdf': newPdf() })
      assert.equal(given.status, 201)
      for (const document of given.body.documents) {
        assert.equal(document.document_type, module)
        assert.equal(document.rejected, false)
        assert.equal(document.rejection_reason, null)
        assert.equal(document.content_type, 'application/pdf')
        assert.match(document.sha256, /^[0-9a-f]{64}$/)
      }
      assert.equal(given.body.documents[0].document_name, 'one.pdf')
      assert.equal(await statusOf(conversation), 'active', 'it stays open for more')
      await say(conversation, 'done')
      assert.equal(await statusOf(conversation), 'finished')
    })

  await t.test('other_document is headed by its name and asks with its question', async () => {
    const conversation = await open({
      module: 'other_document',
      document_name: 'Visa',
      question: 'Both sides?',
    })
    assert.match((await read(conversation))[0]?.text ?? '', /Both sides\?/)
    const given = await give(conversation, { 'scan.png': makePng() })
    assert.equal(given.body.documents[0].document_type, 'other_document')
    assert.equal(given.body.documents[0].document_name, 'Visa')
  })

  await t.test('follow_up is settled by its text, with or without files', async () => {
    const wordy = await open({ module: 'follow_up', question: 'Why cash?', subject: 'Cash' })
    assert.match((await read(wordy))[0]?.text ?? '', /Why cash\?/)
    await say(wordy, 'x'.repeat(5_001))
    assert.equal(await statusOf(wordy), 'active')
    await say(wordy, '?')
    assert.equal(await statusOf(wordy), 'finished', 'one character is an answer')

    const filed = await open({ module: 'follow_up', question: 'Why cash?' })
    const given = await give(filed, { 'receipt.pdf': newPdf() })
    assert.equal(given.body.documents[0].document_type, 'follow_up')
    assert.equal(await statusOf(filed), 'active', 'a file alone does not answer the question')
    await give(filed, { 'more.pdf': newPdf() }, 'See both receipts.')
    assert.equal(await statusOf(filed), 'finished')
  })

  await t.test('documents_verification asks for identity, licence and address in turn', async () => {
    const created = await createCase({
      case_kind: 'onboarding',
      modules: [{ module: 'documents_verification' }],
    })
    const types: string[] = []
    for (let index = 0; index < 3; index++) {
      const given = await give(created.conversation_id, { 'file.pdf': newPdf() })
      types.push(given.body.documents[0].document_type)
      await say(created.conversation_id, 'done')
    }
    assert.deepEqual(types, ['proof_of_identity', 'license', 'company_proof_of_address'])
    assert.equal(await statusOf(created.conversation_id), 'finished')
  })

  await t.test('modules are asked in the order given, and the last one ends the conversation', async () => {
    const conversation = await open({ module: 'business_description' }, { module: 'website' })
    await say(conversation, LONG_ENOUGH)
    assert.match(await lastWords(conversation), /website/)
    await say(conversation, 'none')
    assert.equal(await statusOf(conversation), 'finished')
    const late = await say(conversation, 'one more thing')
    assert.equal(late.status, 409)
    assert.equal((await give(conversation, { 'late.pdf': newPdf() })).status, 409)
  })

  await t.test('a person can say that they cannot provide a document and why', async () => {
    const conversation = await open({ module: 'license' })
    await say(conversation, 'We cannot provide it: our trade needs no licence.')
    assert.equal(await statusOf(conversation), 'finished')
    const report = await call('GET', `/api/v1/conversations/${conversation}/report`)
    assert.match(report.body, /our trade needs no licence/)
  })

  await t.test('files that are not what they should be are refused at once, with a reason', async () => {
    const refused: [name: string, bytes: Uint8Array, reason: string][] = [
      ['empty.pdf', new Uint8Array(), 'document-empty'],
      ['blank.pdf', makeBlankPdf(), 'document-empty'],
      ['locked.pdf', makeEncryptedPdf(), 'document-encrypted'],
      ['note.txt', Buffer.from('Just some words.'), 'document-type-not-accepted'],
      ['page.pdf', Buffer.from('<html><body>Not a PDF</body></html>'), 'document-type-not-accepted'],
      ['cut.pdf', newPdf().subarray(0, 200), 'document-unreadable'],
      ['huge.pdf', Buffer.concat([newPdf(), Buffer.alloc(25 * 1024 * 1024)]), 'document-invalid'],
    ]
    const conversation = await open({ module: 'invoice' })
    for (const [name, bytes, reason] of refused) {
      const given = await give(conversation, { [name]: bytes })
      assert.equal(given.status, 201, `${name}: a refused file is no error`)
      const [document] = given.body.documents
      assert.equal(document.rejected, true, `${name} is refused`)
      assert.equal(document.rejection_reason, reason, name)
      assert.equal(await lastWords(conversation), document.comment, `${name}: the person is told why`)
    }
    assert.equal(await statusOf(conversation), 'active')
    await say(conversation, 'done')
    assert.equal(await statusOf(conversation), 'active', 'refused files answer nothing')
    const mended = await give(conversation, { 'note.docx': makeDocx(), 'sum.xlsx': makeXlsx() })
    assert.deepEqual(
      mended.body.documents.map((document: { rejected: boolean }) => document.rejected),
      [false, false],
      'and they can try again',
    )
  })

  await t.test('the type is told by the content, whatever the name says', async () => {
    const conversation = await open({ module: 'invoice' })
    const given = await give(conversation, { 'photo.pdf': makePng() })
    assert.equal(given.body.documents[0].rejected, false)
    assert.equal(given.body.documents[0].content_type, 'image/png')
  })

  await t.test('the same file is taken once in a case, also in another of its conversations', async () => {
    const { case_id } = await createCase()
    const first = await followUp([{ module: 'invoice' }], case_id)
    const second = await followUp([{ module: 'contract' }], case_id)
    const file = newPdf()
    const rejections: boolean[] = []
    for (const [conversation, files] of [
      [first.conversation_id, { 'a.pdf': file, 'b.pdf': file }],
      [first.conversation_id, { 'a.pdf': file }],
      [second.conversation_id, { 'c.pdf': file }],
    ] as const) {
      const given = await give(conversation, files)
      for (const document of given.body.documents) {
        rejections.push(document.rejected)
        if (document.rejected) assert.equal(document.rejection_reason, 'document-duplicate')
      }
    }
    // Two parts under one name are one entry here, so each name is a file of its own.
    assert.deepEqual(rejections, [false, true, true, true])
    const elsewhere = await give(await open({ module: 'invoice' }), { 'a.pdf': file })
    assert.equal(elsewhere.body.documents[0].rejected, false, 'another case knows nothing of it')
  })

  await t.test('a module takes ten files and refuses the eleventh', async () => {
    const conversation = await open({ module: 'invoice' })
    const names = Array.from({ length: 11 }, (_, index) => `page-${index}.pdf`)
    const given = await give(conversation, Object.fromEntries(names.map((name) => [name, newPdf()])))
    const refused = given.body.documents.filter((document: { rejected: boolean }) => document.rejected)
    assert.equal(given.body.documents.length, 11)
    assert.equal(refused.length, 1)
    assert.equal(refused[0].document_name, 'page-10.pdf')
    assert.equal(refused[0].rejection_reason, 'document-invalid')
    assert.match(refused[0].comment, /10 files/)
  })
})
