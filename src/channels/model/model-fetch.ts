/** Why a model's server gave no answer, in a word for logs and metadata. */
export class ModelFailure extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(`The model failed: ${reason}.`)
    this.reason = reason
  }
}

/**
 * Fetches from a model's server: waits `firstMs` for the answer to begin, follows no redirect, reads `mostBytes` at most
 * (after decompression), and takes nothing for an answer but an event stream. Throws ModelFailure.
 */
export function createModelFetch({
  firstMs,
  mostBytes,
}: {
  firstMs: number
  mostBytes: number
}): typeof fetch {
  return async (address, init) => {
    const response = await within(firstMs, init?.signal, (signal) =>
      fetch(address, { ...init, signal, redirect: 'manual' }),
    )
    const { status, headers } = response
    const isRedirect = status >= 300 && status < 400
    const isStream = /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')
    if (isRedirect || (response.ok && !isStream)) {
      await response.body?.cancel().catch(() => undefined)
      throw new ModelFailure(isRedirect ? 'redirect' : 'wrong_content_type')
    }
    const body = response.body?.pipeThrough(limit(mostBytes)) ?? null
    return new Response(body, { status, statusText: response.statusText, headers })
  }
}

/** Ends what has not begun to answer in time; from then on only the caller's own signal counts. */
async function within(
  milliseconds: number,
  callers: AbortSignal | null | undefined,
  begin: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new ModelFailure('timed_out')), milliseconds)
  try {
    return await begin(callers ? AbortSignal.any([callers, late.signal]) : late.signal)
  } finally {
    clearTimeout(timer)
  }
}

function limit(mostBytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0
  return new TransformStream({
    transform(part, controller) {
      bytes += part.byteLength
      if (bytes > mostBytes) controller.error(new ModelFailure('too_large'))
      else controller.enqueue(part)
    },
  })
}
