import { ModelFailure } from './model-fetch.ts'

/** How deep errors are wrapped in one another at most. */
const DEPTH = 6

/**
 * What went wrong, in a word: `status_<code>`, or one of ours. Nothing of the error's own text, which may hold what
 * was asked and answered.
 */
export function failureReason(error: unknown): string {
  const chain = causesOf(error)
  const known = chain.find((cause) => cause instanceof ModelFailure)
  if (known) return known.reason
  if (chain.some(({ name }) => name === 'TimeoutError' || name === 'AbortError')) return 'timed_out'
  const status = chain.map(statusOf).find((code) => code !== null && code >= 400)
  if (status) return `status_${status}`
  if (chain.some(({ name }) => /Parse|Validation|InvalidResponse/.test(name))) return 'malformed'
  if (chain.some(({ message }) => /terminated|other side closed|Failed to process/i.test(message)))
    return 'broken_off'
  return chain.some((cause) => 'code' in cause || /fetch failed|connect/i.test(cause.message))
    ? 'unreachable'
    : 'failed'
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = []
  for (let cause = error; cause instanceof Error && chain.length < DEPTH; cause = cause.cause)
    chain.push(cause)
  return chain
}

function statusOf(error: Error): number | null {
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' ? statusCode : null
}
