/** One server-sent event. */
export interface ServerEvent {
  /** Null where the server gave none. */
  id: string | null
  type: string
  /** Parsed JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: each type of event has a shape of its own
  data: any
}

const LINE_END = /\r\n|\n|\r/

/** The events of a stream's body, as they come. An event that is cut off at the end is none. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let lines: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      // A carriage return at the end may be half of a line's end.
      const held = rest.endsWith('\r') ? '\r' : ''
      const parts = rest.slice(0, rest.length - held.length).split(LINE_END)
      rest = (parts.pop() ?? '') + held
      for (const line of parts) {
        if (line !== '') lines.push(line)
        else {
          const event = toEvent(lines)
          lines = []
          if (event !== null) yield event
        }
      }
    }
  } finally {
    // Also when whoever reads has had enough: the server then stops sending.
    await reader.cancel().catch(() => undefined)
  }
}

function toEvent(lines: readonly string[]): ServerEvent | null {
  let id: string | null = null
  let type = 'message'
  const data: string[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'id') id = value
    if (field === 'event') type = value
    if (field === 'data') data.push(value)
  }
  return data.length === 0 ? null : { id, type, data: JSON.parse(data.join('\n')) }
}
