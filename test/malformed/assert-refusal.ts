import assert from 'node:assert/strict'

export interface Refusal {
  /** The operation's, with its parameters in braces. */
  path: string
  method: string
  status: number
  type: string
  body: string
  /** The request, for messages. */
  shown: string
}

/** Fails unless a refusal has the format of its surface; a surface that is not here has problems (RFC 9457). */
export function assertRefusal(refusal: Refusal): void {
  const { status, type, path } = refusal
  // An address that is none of ours, or can't be read, may belong to no surface; nor do headers too large to find it.
  if (type.startsWith('application/problem+json') && [400, 404, 431].includes(status)) assertProblem(refusal)
  else surfaceOf(path)(refusal)
}

const SURFACES: [RegExp, (refusal: Refusal) => void][] = [
  [
    /^\/(c|simulator|console\/sign-in)\/\{token\}$|^\/console$/,
    ({ type, shown }) => assert.match(type, /^text\/html/, shown),
  ],
  [/^\/api\/v1\/cases\b/, assertCaseRefusal],
  [/^\/api\/v1\/(chats|chat-messages|chat-message-follow-ups)\b/, assertMessage],
  [/^\/v1\/api\//, assertIntakeRefusal],
  [/^\/api\/(conversations|task_status|data_sets)\b/, assertKnowledgeRefusal],
]

function surfaceOf(path: string): (refusal: Refusal) => void {
  return SURFACES.find(([pattern]) => pattern.test(path))?.[1] ?? assertProblem
}

function assertCaseRefusal(refusal: Refusal): void {
  const { result, ...rest } = parse(refusal)
  const created = `${refusal.path === '/api/v1/cases' ? 'case' : 'conversation'}_not_created`
  const results = [refusal.method === 'POST' ? created : undefined]
  // An address beside those that there are is answered like the nearest of them.
  if (refusal.status === 404) results.push(undefined, 'conversation_not_created')
  assert.ok(results.includes(result), refusal.shown)
  assertTexts(rest, ['message'], refusal.shown)
}

function assertMessage(refusal: Refusal): void {
  assertTexts(parse(refusal), ['message'], refusal.shown)
}

function assertIntakeRefusal(refusal: Refusal): void {
  const body = parse(refusal)
  if (refusal.status !== 422) {
    assert.deepEqual({ ...body, message: '' }, { is_error: true, message: '', results: {} }, refusal.shown)
    return
  }
  assert.ok(body.detail.length > 0, refusal.shown)
  for (const { type, loc, msg } of body.detail) {
    assert.ok(Array.isArray(loc), refusal.shown)
    assertTexts({ type, msg }, ['type', 'msg'], refusal.shown)
  }
}

function assertKnowledgeRefusal(refusal: Refusal): void {
  const body = parse(refusal)
  if (refusal.status === 400 && !('detail' in body)) {
    assert.ok(Object.keys(body).length > 0, refusal.shown)
    for (const [sentence] of Object.values<string[]>(body))
      assertTexts({ sentence }, ['sentence'], refusal.shown)
  } else assertTexts(body, ['detail'], refusal.shown)
}

function assertProblem(refusal: Refusal): void {
  const { status, shown, type, body } = refusal
  assert.match(type, /^application\/problem\+json/, `${body} to ${shown}`)
  const { errors = [], ...problem } = JSON.parse(body)
  assert.equal(problem.status, status, shown)
  assertTexts(
    { type: problem.type, title: problem.title, detail: problem.detail },
    ['type', 'title', 'detail'],
    shown,
  )
  for (const error of errors) {
    assert.match(error.pointer, /^(\/.*)?$/s, `a JSON pointer in the answer to ${shown}`)
    assertTexts({ message: error.message }, ['message'], shown)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: read whatever shape the surface promises
function parse({ type, body, shown }: Refusal): any {
  assert.match(type, /^application\/json/, `${body} to ${shown}`)
  return JSON.parse(body)
}

/** These fields and no others, each a text that says something. */
function assertTexts(body: Record<string, unknown>, names: string[], shown: string): void {
  assert.deepEqual(Object.keys(body).sort(), [...names].sort(), shown)
  for (const name of names)
    assert.ok(typeof body[name] === 'string' && body[name] !== '', `"${name}" in the answer to ${shown}`)
}
