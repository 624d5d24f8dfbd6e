import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeKind, emptyModule, locateProblem, toFollowUpBody } from './case-follow-up.ts'

const draft = {
  row: 0,
  module: 'website',
  subject: ' Suppliers ',
  question: ' Which? ',
  document_name: ' Bill ',
}

test('a module takes the fields that it has, trimmed', () => {
  const body = toFollowUpBody('monitoring_follow_up', [
    { ...draft, module: 'invoice' },
    { ...draft, module: 'follow_up' },
    { ...draft, module: 'other_document' },
  ])
  assert.deepEqual(body, {
    case_kind: 'monitoring_follow_up',
    modules: [
      { module: 'invoice' },
      { module: 'follow_up', subject: 'Suppliers', question: 'Which?' },
      { module: 'other_document', document_name: 'Bill', question: 'Which?' },
    ],
  })
})

test('an empty subject is left out; an empty question is for the server to refuse', () => {
  const { modules } = toFollowUpBody('onboarding_follow_up', [
    { ...draft, module: 'follow_up', subject: ' ', question: '' },
  ])
  assert.deepEqual(modules, [{ module: 'follow_up', question: '' }])
})

test('another kind keeps the modules that it has and changes the others', () => {
  const website = emptyModule(0, 'onboarding_follow_up')
  const own = { ...draft, row: 1, module: 'follow_up' }
  const changed = changeKind([website, own], 'monitoring_follow_up')
  assert.deepEqual(
    changed.map(({ module }) => module),
    ['invoice', 'follow_up'],
  )
})

test('a refusal is shown at the field that its sentence names', () => {
  const text = 'modules[1]: "question" is required for "follow_up"'
  assert.deepEqual(locateProblem({ status: 400, text, fields: [] }).fields, [
    { pointer: '/modules/1/question', message: '"question" is required for "follow_up"' },
  ])
  const [other] = locateProblem({ status: 400, text: 'modules[0]: has to be an object', fields: [] }).fields
  assert.equal(other?.pointer, '/modules/0/module')
  const elsewhere = { status: 404, text: 'The case was not found.', fields: [] }
  assert.equal(locateProblem(elsewhere), elsewhere)
})
