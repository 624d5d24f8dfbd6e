import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createCaller, freePort } from '#test/caller.ts'
import { ready, spawnServer, TEST_KEY } from '#test/crash/server-process.ts'
import { createStreamClient } from '#test/intake/stream-client.ts'
import serverFlags from '../scripts/server-flags.json' with { type: 'json' }

const GOAL_KILOBYTES = 30
const GOAL_MS = 50

export interface StreamsResult {
  system: 'Hearback' | 'bare Fastify'
  /** Resident memory of the process for each further stream beside as many open ones; null where /proc is not there. */
  kilobytes: number | null
  /** From sending a message to the first delta of its reply, with all the streams open, in ms. */
  p50: number
  p99: number
}

interface Options {
  streams: number
  replies: number
  /** How long the memory is given to settle before it is read. */
  settleMs: number
}

/** `npm run bench streams -- --streams 1000 --replies 200` */
export async function run(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { streams: { type: 'string', default: '1000' }, replies: { type: 'string', default: '200' } },
  })
  const options = { streams: Number(values.streams), replies: Number(values.replies), settleMs: 3_000 }
  for (const { system, kilobytes, p50, p99 } of await measureStreams(options))
    console.log(
      `${system}: ${kilobytes?.toFixed(1) ?? '–'} KB for each of ${options.streams} further open streams (goal ${GOAL_KILOBYTES}); ` +
        `first delta after ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (goal ${GOAL_MS})`,
    )
}

/** The built server and the peer, one after the other. */
export async function measureStreams(options: Options): Promise<StreamsResult[]> {
  return [await measureHearback(options), await measurePeer(options)]
}

interface Served {
  port: number
  pid: number
  /** Of a stream that stays open. */
  streamPath: string
  /** A message whose reply is streamed; the next of as many as were asked for. */
  send(index: number): Promise<Response>
}

async function measureHearback(options: Options): Promise<StreamsResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-bench-'))
  await chmod(dataDir, 0o711)
  const ends: (() => Promise<void>)[] = []
  const port = await freePort()
  const main = join(import.meta.dirname, '..', 'dist', 'main.js')
  try {
    const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(port) }
    const t = { after: (end: () => Promise<void>) => void ends.push(end) }
    const server = await ready(
      spawnServer(t, environment, existsSync(main) ? { main, nodeOptions: serverFlags } : {}),
    )
    const call = createCaller(server.url, TEST_KEY)
    const { start, stream } = createStreamClient(server.url, TEST_KEY, call)
    const steps = Array.from({ length: 200 }, (_, index) => ({
      id: `step-${index}`,
      type: 'text',
      text: 'Thank you. What else should we know about the place and the people who work there?',
    }))
    const count = Math.max(1, Math.ceil(options.replies / (steps.length - 1)))
    const conversations = await Promise.all(Array.from({ length: count + 1 }, () => start(steps)))
    const [watched = '', ...spoken] = conversations
    return await measure('Hearback', options, {
      port,
      pid: server.child.pid ?? 0,
      streamPath: `/api/v1/conversations/${encodeURIComponent(watched)}/events`,
      send: (index) => stream(spoken[index % count] ?? '', `Answer ${index}`),
    })
  } finally {
    for (const end of ends) await end()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function measurePeer(options: Options): Promise<StreamsResult> {
  const port = await freePort()
  const peer = spawn(process.execPath, [...serverFlags, join(import.meta.dirname, 'bare-streams.ts')], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await once(peer.stdout, 'data')
    return await measure('bare Fastify', options, {
      port,
      pid: peer.pid ?? 0,
      streamPath: '/events',
      send: () => fetch(`http://127.0.0.1:${port}/messages`, { method: 'POST' }),
    })
  } finally {
    peer.kill()
  }
}

async function measure(
  system: StreamsResult['system'],
  { streams, replies, settleMs }: Options,
  served: Served,
): Promise<StreamsResult> {
  // What the first ones cost once is not what each costs.
  const sockets = await openStreams(served, streams)
  for (let index = 0; index < Math.min(20, replies); index++) await firstDelta(served, index)
  await sleep(settleMs)
  const before = residentKilobytes(served.pid)
  sockets.push(...(await openStreams(served, streams)))
  await sleep(settleMs)
  const after = residentKilobytes(served.pid)
  const took: number[] = []
  for (let index = 0; index < replies; index++) took.push(await firstDelta(served, index))
  for (const socket of sockets) socket.destroy()
  const sorted = Float64Array.from(took).sort()
  const quantile = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
  return {
    system,
    kilobytes: before === null || after === null ? null : (after - before) / streams,
    p50: quantile(0.5),
    p99: quantile(0.99),
  }
}

async function openStreams({ port, streamPath }: Served, count: number): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let index = 0; index < count; index++) {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET ${streamPath} HTTP/1.1\r\nHost: x\r\nAuthorization: ${TEST_KEY}\r\n\r\n`)
    await once(socket, 'data')
    sockets.push(socket.resume())
  }
  return sockets
}

async function firstDelta({ send }: Served, index: number): Promise<number> {
  const began = performance.now()
  const response = await send(index)
  let took: number | null = null
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (took === null && text.includes('event: delta')) took = performance.now() - began
  }
  if (took === null) throw new Error(`no delta: ${text}`)
  return took
}

function residentKilobytes(pid: number): number | null {
  const path = `/proc/${pid}/status`
  return existsSync(path) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) : null
}
