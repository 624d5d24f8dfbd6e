import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkModules, type ModulesKind } from './modules.ts'

const message = (kind: ModulesKind, list: unknown) => {
  const checked = checkModules(kind, list)
  return checked.ok ? null : checked.message
}

test('the documented lists are accepted as they are', () => {
  const onboarding = [
    { module: 'business_description' },
    { module: 'invoice_with_client' },
    { module: 'invoice_from_supplier' },
    { module: 'contract_with_client' },
    { module: 'contract_from_supplier' },
    { module: 'license' },
    { module: 'proof_of_identity' },
    { module: 'website' },
    { module: 'follow_up', question: 'Your custom question', subject: 'Optional short subject' },
  ]
  const monitoring = [
    { module: 'invoice' },
    { module: 'contract' },
    { module: 'transaction_rationale' },
    { module: 'charter_agreement' },
    { module: 'cargo_bill' },
    { module: 'company_proof_of_address' },
    { module: 'other_document', document_name: 'Document Name', question: 'Your instructions to the user' },
    { module: 'follow_up', question: 'Your custom question', subject: 'Short subject' },
  ]
  assert.deepEqual(checkModules('onboarding_follow_up', onboarding), { ok: true, modules: onboarding })
  assert.deepEqual(checkModules('monitoring_follow_up', monitoring), { ok: true, modules: monitoring })
})

test('further fields are left out, and the subject is optional', () => {
  const list = [{ module: 'follow_up', question: ' Why? ', subject: null, colour: 'red' }]
  assert.deepEqual(checkModules('monitoring_follow_up', list), {
    ok: true,
    modules: [{ module: 'follow_up', question: 'Why?' }],
  })
})

test('a module of the other kind, or of no kind, is named by its index', () => {
  const list = [{ module: 'website' }, { module: 'invoice' }]
  assert.equal(
    message('onboarding_follow_up', list),
    'modules[1]: "invoice" is not available for "onboarding_follow_up"',
  )
  assert.match(message('monitoring_follow_up', list) ?? '', /^modules\[0\]: "website"/)
  assert.equal(
    message('monitoring_follow_up', [{ module: 'selfie' }]),
    'modules[0]: there is no module "selfie"',
  )
})

test('missing, empty and wrong fields are named', () => {
  const other = { module: 'other_document', document_name: 'Deed' }
  const plain = { module: 'invoice' }
  assert.equal(
    message('monitoring_follow_up', [plain, plain, other]),
    'modules[2]: "question" is required for "other_document"',
  )
  const cases: [unknown, RegExp][] = [
    [{ module: 'other_document', question: 'x' }, /"document_name" is required/],
    [{ module: 'follow_up', question: ' ' }, /"question" is required for "follow_up"/],
    [{ module: 'follow_up', question: 5 }, /"question" has to be a string/],
    [{ module: 'follow_up', question: 'x', subject: ['y'] }, /"subject" has to be a string/],
    [{ module: 'follow_up', question: 'x'.repeat(2001) }, /at most 2000 characters/],
    [{ module: 'follow_up', question: 'x', subject: 'x'.repeat(201) }, /at most 200 characters/],
    [{}, /"module" is required/],
    [{ module: 1 }, /"module" has to be a string/],
    ...[null, 'invoice', ['invoice'], 3].map((value): [unknown, RegExp] => [value, /has to be an object/]),
  ]
  for (const [module, expected] of cases) {
    const found = message('monitoring_follow_up', [module]) ?? ''
    assert.match(found, expected)
    assert.match(found, /^modules\[0\]: /)
  }
})

test('a list has 1 to 50 modules; a case’s own may be empty and may verify documents', () => {
  assert.match(message('onboarding_follow_up', []) ?? '', /at least one/)
  assert.match(message('onboarding_follow_up', Array(51).fill({ module: 'license' })) ?? '', /at most 50/)
  assert.match(message('onboarding_follow_up', {}) ?? '', /list/)
  assert.deepEqual(checkModules('onboarding', []), { ok: true, modules: [] })
  assert.equal(message('onboarding', [{ module: 'documents_verification' }]), null)
  for (const kind of ['onboarding_follow_up', 'monitoring', 'monitoring_follow_up'] as const) {
    assert.match(message(kind, [{ module: 'documents_verification' }]) ?? '', /not available/)
  }
})
