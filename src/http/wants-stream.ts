import type { FastifyRequest } from 'fastify'

/** Whether an answer is to be streamed: not refused by `stream`, and named in `Accept`, where `*` does not count. */
export function wantsStream(request: FastifyRequest, stream?: boolean | null): boolean {
  return stream !== false && acceptsEvents(request.headers.accept)
}

function acceptsEvents(accept = ''): boolean {
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return type === 'text/event-stream' && !parameters.some((part) => /^q=0(\.0*)?$/.test(part))
  })
}
