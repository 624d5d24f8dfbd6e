import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, eventually, freePort } from '../caller.ts'
import { checkCases, checkMessages } from '../crash/check-conversations.ts'
import { createRandom } from '../crash/random.ts'
import { type ServerProcess, TEST_KEY } from '../crash/server-process.ts'
import { createPatientClients } from '../trials/patient-clients.ts'
import { IS_TRIAL, SEED } from '../trials/trial.ts'
import { createNodeGroup } from './node-group.ts'

const RESTARTS = IS_TRIAL ? 12 : 2
const PROBE_MS = 250
/** Several looks of the load balancer long. */
const DRAIN_SECONDS = 2

test(`nodes are restarted ${RESTARTS} times in turn and nobody behind a load balancer notices (seed ${SEED})`, async (t) => {
  const nodes = await createNodeGroup(t)
  const ports = [String(await freePort()), String(await freePort())]
  const start = (port: string) => nodes.start({ PORT: port, HEARBACK_DRAIN_SECONDS: String(DRAIN_SECONDS) })
  const running = new Map<string, ServerProcess>()
  for (const port of ports) running.set(port, await start(port))
  const balancer = balance(t, ports)
  const random = createRandom(SEED)
  // Nothing but a refused connection is safe to try elsewhere.
  const clients = createPatientClients({
    key: TEST_KEY,
    random,
    name: 'r',
    url: balancer.next,
    mayBeRefused: (error) => codeOf(error) === 'ECONNREFUSED',
  })
  const stop = new AbortController()
  const talking = clients.talk(stop.signal)
  await eventually(() => clients.figures.acknowledged > 0, 'answers come', 60_000)
  const watched = clients.log[0]?.conversation_id ?? ''
  const seen: number[] = []
  const watching = follow(balancer.next, watched, seen, stop.signal)

  for (let restart = 0; restart < RESTARTS; restart++) {
    const port = ports[restart % ports.length] ?? ''
    const leaving = running.get(port)
    leaving?.child.kill('SIGTERM')
    await eventually(async () => (await statusOf(port)) === 503, 'it says first that it stops')
    assert.deepEqual(await leaving?.ended(), { code: 0, signal: null })
    assert.equal(leaving?.said.stderr, '')
    running.set(port, await start(port))
    await eventually(() => balancer.isReady(port), 'the balancer has it back', 60_000)
    const { acknowledged } = clients.figures
    await eventually(() => clients.figures.acknowledged > acknowledged + 20, 'answers come', 60_000)
  }
  stop.abort()
  await Promise.all([talking, watching])

  assert.deepEqual(clients.surprises, [])
  assert.equal(clients.figures.unavailable, 0, 'no request is refused')
  const [access = ''] = [balancer.next()]
  await checkCases({ url: access, key: TEST_KEY }, clients.opened)
  const conversations = clients.opened.flatMap(({ conversation_id }) => conversation_id ?? [])
  await checkMessages({ url: access, key: TEST_KEY }, clients.log, conversations, { isSettled: false })
  const { body } = await createCaller(access, TEST_KEY)(
    'GET',
    `/api/v1/conversations/${watched}/messages?limit=100`,
  )
  assert.ok(seen.length >= body.items.length, 'the stream showed every message')
  assert.deepEqual(
    seen,
    seen.map((_, index) => index + 1),
    'and each event once, across the nodes',
  )
  t.diagnostic(
    `${RESTARTS} restarts, ${clients.figures.acknowledged} acknowledged, ${clients.figures.unanswered} refused connections, ` +
      `the longest wait ${(clients.figures.longestWaitMs / 1_000).toFixed(1)} s`,
  )
})

/** Asks each node now and then whether it is ready, and gives the ready ones in turn. */
function balance(t: TestContext, ports: readonly string[]) {
  let ready: string[] = [...ports]
  let turn = 0
  const timer = setInterval(async () => {
    const statuses = await Promise.all(ports.map(statusOf))
    ready = ports.filter((_, index) => statuses[index] === 200)
  }, PROBE_MS)
  t.after(() => clearInterval(timer))
  return {
    next: () => `http://127.0.0.1:${ready[turn++ % ready.length] ?? ports[0]}`,
    isReady: (port: string) => ready.includes(port),
  }
}

async function statusOf(port: string): Promise<number> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status,
    () => 0,
  )
}

/** Reads a conversation's event stream; whenever it ends, resumes at another node. */
async function follow(
  url: () => string,
  conversation: string,
  seen: number[],
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    try {
      const response = await fetch(`${url()}/api/v1/conversations/${conversation}/events`, {
        headers: { authorization: TEST_KEY, 'last-event-id': String(seen.at(-1) ?? 0) },
        signal: stop,
      })
      let text = ''
      for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += part
        const whole = text.split('\n\n')
        text = whole.pop() ?? ''
        for (const event of whole) {
          const id = /^id: (\d+)$/m.exec(event)?.[1]
          if (id !== undefined) seen.push(Number(id))
        }
      }
    } catch {
      await sleep(PROBE_MS)
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { cause?: { code?: string } }).cause?.code
}
