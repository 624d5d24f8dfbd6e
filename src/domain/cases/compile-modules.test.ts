import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advance, startScript } from '#domain/script/advance.ts'
import { checkScript } from '#domain/script/check-script.ts'
import type { Advanced } from '#domain/script/state.ts'
import { compileModules } from './compile-modules.ts'
import { checkModules, MODULES_BY_KIND, type Module, type ModulesKind } from './modules.ts'

const NOW = '2026-01-05T09:00:00.000Z'
const WEBSITE: Module[] = [{ module: 'website' }]

/** Replies to a conversation about these modules; an array is files. */
function talk(modules: readonly Module[], ...replies: (string | string[])[]): Advanced {
  const script = compileModules(modules)
  const started = startScript({ script, keys: {}, language: 'en', now: NOW })
  return replies.reduce((advanced: Advanced, reply, index) => {
    const ids = Array.isArray(reply) ? reply : []
    const files = ids.map((document_id) => ({ document_id, accepted: true }))
    const text = Array.isArray(reply) ? '' : reply
    return advance(script, advanced.state, { type: 'reply', text, files, message_number: index }, NOW)
  }, started)
}

test('every module of every kind makes a sound script in English and Spanish', () => {
  for (const kind of Object.keys(MODULES_BY_KIND) as ModulesKind[]) {
    const list = MODULES_BY_KIND[kind].map((module) => ({ module, question: 'Why?', document_name: 'Deed' }))
    const checked = checkModules(kind, [...list, ...list])
    assert.ok(checked.ok)
    assert.deepEqual(checkScript(compileModules(checked.modules)), [])
  }
})

test('steps are named after their modules, and verification asks for three documents', () => {
  const { steps } = compileModules([...WEBSITE, { module: 'documents_verification' }])
  assert.deepEqual(
    steps.map((step) => step.id),
    ['m0_website', 'm1_proof_of_identity', 'm1_license', 'm1_company_proof_of_address'],
  )
  const types = steps.map((step) => (step.type === 'file' ? step.document?.document_type : null))
  assert.deepEqual(types, [null, 'proof_of_identity', 'license', 'company_proof_of_address'])
})

test('a description has at least 20 characters, and is asked for until it has', () => {
  const asked = talk([{ module: 'business_description' }], 'short', 'short', 'short', 'short')
  assert.equal(asked.state.position?.attempts, 4)
  assert.match(asked.messages[0]?.text ?? '', /at least 20 characters/)
  const done = talk([{ module: 'business_description' }], 'We roast and sell coffee')
  assert.equal(done.state.status, 'finished')
  assert.match(done.messages[0]?.text ?? '', /^Thank you\. We have everything we asked for/)
})

test('a website is an address, or that there is none', () => {
  assert.equal(talk(WEBSITE, 'example.com').state.answers[0]?.text, 'https://example.com/')
  for (const reply of ['We have none', 'none.', 'No website', 'no tenemos', 'We have no website']) {
    assert.equal(talk(WEBSITE, reply).state.answers[0]?.text, 'We have no website', reply)
  }
  assert.match(talk(WEBSITE, 'hm').messages[0]?.text ?? '', /not a complete web address/)
})

test('a document takes files until the person is done, or a reason why there are none', () => {
  const invoice: Module[] = [{ module: 'invoice' }]
  assert.equal(talk(invoice, ['d1'], ['d2']).state.status, 'active')
  assert.deepEqual(talk(invoice, ['d1'], ['d2'], 'done').state.answers[0]?.document_ids, ['d1', 'd2'])
  assert.equal(talk(invoice, 'We don’t have it yet').state.answers[0]?.outcome, 'declined')
})

test('a question of the client’s own stands under its subject, and its text settles it', () => {
  const modules: Module[] = [{ module: 'follow_up', question: 'Why?', subject: 'Payment' }]
  const [step] = compileModules(modules).steps
  assert.deepEqual([step?.heading, step && 'text' in step && step.text], ['Payment', 'Why?'])
  assert.deepEqual(talk(modules, ['d1'], 'x').state.answers[0]?.document_ids, ['d1'])
})

test('another document has its name as heading', () => {
  const [step] = compileModules([
    { module: 'other_document', document_name: 'Deed', question: 'Add it' },
  ]).steps
  assert.equal(step?.heading, 'Deed')
  assert.deepEqual(step?.type === 'file' && step.document, {
    document_type: 'other_document',
    document_name: 'Deed',
  })
})

test('what a case asks is said as it is written, braces too', () => {
  const said = (modules: Module[]) => talk(modules).messages.map(({ text }) => text)
  const question = 'Use {{name}} and {{}} literally?'
  assert.deepEqual(said([{ module: 'follow_up', question, subject: '{{only}}' }]), [question])
  assert.deepEqual(said([{ module: 'other_document', question, document_name: 'Statement {{n}}' }]), [
    question,
  ])
  assert.deepEqual(said([{ module: 'invoice', instruction: question }]), [question])
})
