import type { AddressGuard } from '../webhook/address-guard.ts'
import { createConnectionPools } from '../webhook/connection-pools.ts'
import { type AnswerBody, readAnswer } from '../webhook/read-answer.ts'

const DEADLINE_MS = 5_000
const MOST_BYTES = 256 * 1024
const KEPT_MS = 600_000
/** An address that fails, or is asked anew for a key that it had not, is left alone for so long. */
const REST_MS = 30_000
const MOST_KEPT = 1_000

export interface KeySetFetcher {
  /** The JSON at an address; null when it can't be had. Never rejects. `again` asks anew, after a rest. */
  fetch(url: string, options?: { again: boolean }): Promise<unknown>
  close(): Promise<void>
}

/** GETs JWKS documents where the guard allows it, from exactly the address that was checked; keeps each ten minutes. */
export function createKeySetFetcher(options: { guard: AddressGuard; version: string }): KeySetFetcher {
  const pools = createConnectionPools()
  const kept = new Map<string, { at: number; content: Promise<unknown> }>()

  async function get(url: string): Promise<unknown> {
    const signal = AbortSignal.timeout(DEADLINE_MS)
    const target = await options.guard.checkUrl(url)
    if (!target.ok || signal.aborted) return null
    const response = await pools.poolFor(target).request({
      method: 'GET',
      path: `${target.url.pathname}${target.url.search}`,
      headers: { accept: 'application/json', 'user-agent': `Hearback/${options.version}` },
      signal,
    })
    const answer: AnswerBody = { bytes: Buffer.alloc(0), complete: false }
    await readAnswer(response.body, response.headers['content-encoding'], MOST_BYTES, answer)
    if (response.statusCode !== 200 || !answer.complete) return null
    return JSON.parse(answer.bytes.toString('utf8'))
  }

  return {
    async fetch(url, { again } = { again: false }) {
      const found = kept.get(url)
      const age = found === undefined ? Number.POSITIVE_INFINITY : performance.now() - found.at
      const content = await (found?.content ?? null)
      if (found !== undefined && age < (again || content === null ? REST_MS : KEPT_MS)) return content
      const [oldest] = kept.keys()
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      const asked = get(url).catch(() => null)
      // What was known stays known while its address does not answer.
      kept.set(url, { at: performance.now(), content: asked.then((fresh) => fresh ?? content) })
      return kept.get(url)?.content
    },
    close: pools.close,
  }
}
