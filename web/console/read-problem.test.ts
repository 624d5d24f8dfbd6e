import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problemAt, readProblem } from './read-problem.ts'

test('a problem says its detail, else its message, its title or its status', () => {
  assert.equal(readProblem(422, { title: 'Wrong', detail: 'Too long.' }).text, 'Too long.')
  assert.equal(readProblem(404, { message: 'The chat was not found.' }).text, 'The chat was not found.')
  assert.equal(readProblem(403, { title: 'Forbidden', detail: '' }).text, 'Forbidden')
  for (const body of [null, 'no JSON', []]) assert.match(readProblem(502, body).text, /502/)
})

test('what is wrong with a field is found by its pointer, also inside it', () => {
  const problem = readProblem(422, {
    detail: 'Two fields are wrong.',
    errors: [
      { pointer: '/name', message: 'Too long.' },
      { pointer: '/scopes/0', message: 'Unknown.' },
      'odd',
    ],
  })
  assert.equal(problemAt(problem, '/name'), 'Too long.')
  assert.equal(problemAt(problem, '/scopes'), 'Unknown.')
  assert.equal(problemAt(problem, '/na'), null)
  assert.equal(problemAt(null, '/name'), null)
})
