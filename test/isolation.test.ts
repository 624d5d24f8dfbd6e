import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { createCaller } from './caller.ts'
import { createCaseClient, createTenant } from './case-client.ts'
import { createRandom } from './crash/random.ts'
import { adminUrlOf } from './database.ts'
import { type Hearback, startHearback } from './hearback.ts'
import { IS_TRIAL, SEED } from './trials/trial.ts'

/** Workspaces take turns on a few connections; some requests fail, are given up, or lose their connection. */

const TENANTS = IS_TRIAL ? 1_000 : 40
const REQUESTS_EACH = IS_TRIAL ? 20 : 12
const AT_ONCE = 32
const CUT_EVERY = 100

interface Tenant {
  /** In everything that it writes. */
  mark: string
  key: string
  conversationId: string
}

test(`${TENANTS} interleaved workspaces see nothing of each other (seed ${SEED})`, async (t) => {
  const hearback = await startHearback(t)
  const random = createRandom(SEED)
  const tenants = await inParallel(
    Array.from({ length: TENANTS }, (_, index) => index),
    (index) => makeTenant(hearback, index),
  )
  const cut = await createCutter(t, hearback)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item

  const counts = { answered: 0, refused: 0, givenUp: 0, unavailable: 0 }
  let sent = 0
  await inParallel(Array.from({ length: TENANTS * REQUESTS_EACH }), async () => {
    sent += 1
    if (sent % CUT_EVERY === 0) await cut()
    const [tenant, other] = [pick(tenants), pick(tenants)]
    const request = pick(requestsOf(tenant, other))
    const patience = random() < 0.1 ? AbortSignal.timeout(Math.ceil(random() * 15)) : null
    const answer = await send(hearback.url, tenant.key, request, patience)
    if (answer === null) {
      counts.givenUp += 1
      return
    }
    const [method, path] = request
    const others = (answer.text.match(/tenant-\d+;/g) ?? []).filter((mark) => mark !== tenant.mark)
    assert.deepEqual(others, [], `${method} ${path} for ${tenant.mark} shows others`)
    if (path.includes(other.conversationId) && other !== tenant)
      assert.ok([404, 503].includes(answer.status), `${answer.status} for another workspace’s conversation`)
    if (answer.status === 503) counts.unavailable += 1
    else if (answer.status >= 400) counts.refused += 1
    else counts.answered += 1
    assert.ok(answer.status < 500 || answer.status === 503, answer.text)
  })

  t.diagnostic(
    `${TENANTS} workspaces, ${sent} requests: ${counts.answered} answered, ${counts.refused} refused, ` +
      `${counts.givenUp} given up, ${counts.unavailable} cut`,
  )
  assert.ok(counts.answered > sent / 3 && counts.refused > 0 && counts.givenUp > 0)
})

async function makeTenant({ call, url }: Hearback, index: number): Promise<Tenant> {
  const mark = `tenant-${index};`
  const key = await createTenant(call, mark)
  const { createCase, followUp, say } = createCaseClient(createCaller(url, key))
  const { case_id } = await createCase({ company_full_name: mark })
  const { conversation_id } = await followUp(
    [{ module: 'invoice', question: `${mark}: which one?` }],
    case_id,
  )
  assert.equal((await say(conversation_id, mark)).status, 201)
  return { mark, key, conversationId: conversation_id }
}

/** What one workspace asks for: its own, everything in a list, another one's, and nonsense. */
function requestsOf(own: Tenant, other: Tenant): [method: string, path: string, body?: unknown][] {
  const conversation = (tenant: Tenant) => `/api/v1/conversations/${tenant.conversationId}`
  return [
    ['GET', conversation(own)],
    ['GET', `${conversation(own)}/messages`],
    ['GET', `${conversation(own)}/report`],
    ['GET', `${conversation(own)}/export`],
    ['POST', `${conversation(own)}/messages`, { role: 'agent', text: own.mark }],
    ['POST', `${conversation(own)}/messages`, { role: 'user', text: own.mark }],
    ['POST', `${conversation(own)}/messages`, { role: 'nobody' }],
    ['POST', '/api/v1/cases', { case: { case_kind: 'monitoring', company_full_name: own.mark } }],
    ['GET', '/api/v1/conversations?limit=100'],
    ['GET', '/api/v1/cases?limit=100'],
    ['GET', '/api/v1/workspace'],
    ['GET', '/api/v1/conversations?cursor=nonsense'],
    ['GET', conversation(other)],
    ['GET', `${conversation(other)}/messages`],
    ['POST', `${conversation(other)}/messages`, { role: 'agent', text: own.mark }],
  ]
}

/** Null when it was given up before its answer. An export that loses its connection breaks off instead of a 503. */
async function send(
  url: string,
  key: string,
  [method, path, body]: [string, string, unknown?],
  patience: AbortSignal | null,
): Promise<{ status: number; text: string } | null> {
  const headers = { authorization: key, 'content-type': 'application/json' }
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  try {
    const response = await fetch(`${url}${path}`, { method, headers, signal: patience, ...content })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    if (patience?.aborted) return null
    if (path.endsWith('/export')) return { status: 503, text: '' }
    throw error
  }
}

/** Cuts one of the server's connections to its database, whatever it is in the middle of. */
async function createCutter(t: TestContext, { database }: Hearback): Promise<() => Promise<void>> {
  const admin = new pg.Client({ connectionString: await adminUrlOf(database) })
  await admin.connect()
  t.after(() => admin.end())
  return async () => {
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1`,
    )
  }
}

/** Works on all items, some at a time. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const left = items.values()
  const next = async () => {
    for (const item of left) results.push(await work(item))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return results
}
