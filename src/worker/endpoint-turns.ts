/** How many sends one endpoint may hold at once, so that a slow or hanging one leaves room for all others. */
const MOST_AT_ONCE = 16
const MOST_WHILE_SLOW = 2
/** A send that took, or has been taking, so long makes its endpoint slow for a while. */
const SLOW_MS = 2_000
const SLOW_FOR_MS = 60_000
/** A busy endpoint that answers quickly is worth waiting for; a job that waits in vain is put off. */
const LONGEST_WAIT_MS = 250

export interface EndpointTurns {
  /** Resolves with a function that ends the turn, or with null when the endpoint is busy for longer. */
  take(endpointId: string): Promise<(() => void) | null>
}

interface Endpoint {
  /** Start times of the sends under way, ms of the process's clock. */
  sending: Set<{ since: number }>
  waiting: Set<() => void>
  slowUntil: number
}

/** Turns at endpoints, within this process. */
export function createEndpointTurns(now: () => number = () => performance.now()): EndpointTurns {
  const endpoints = new Map<string, Endpoint>()

  function isFree(endpoint: Endpoint): boolean {
    const slow =
      endpoint.slowUntil > now() || [...endpoint.sending].some(({ since }) => now() - since > SLOW_MS)
    return endpoint.sending.size < (slow ? MOST_WHILE_SLOW : MOST_AT_ONCE)
  }

  function start(endpointId: string, endpoint: Endpoint): () => void {
    const turn = { since: now() }
    endpoint.sending.add(turn)
    return () => {
      endpoint.sending.delete(turn)
      if (now() - turn.since > SLOW_MS) endpoint.slowUntil = now() + SLOW_FOR_MS
      const [next] = endpoint.waiting
      next?.()
      if (endpoint.sending.size === 0 && endpoint.waiting.size === 0 && endpoint.slowUntil <= now())
        endpoints.delete(endpointId)
    }
  }

  return {
    async take(endpointId) {
      const endpoint = endpoints.get(endpointId) ?? { sending: new Set(), waiting: new Set(), slowUntil: 0 }
      endpoints.set(endpointId, endpoint)
      if (isFree(endpoint)) return start(endpointId, endpoint)
      if (endpoint.slowUntil > now()) return null
      await new Promise<void>((resolve) => {
        const go = () => {
          clearTimeout(timer)
          endpoint.waiting.delete(go)
          resolve()
        }
        const timer = setTimeout(go, LONGEST_WAIT_MS)
        endpoint.waiting.add(go)
      })
      return isFree(endpoint) ? start(endpointId, endpoint) : null
    },
  }
}
