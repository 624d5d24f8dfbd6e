import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the server was asked, whichever of the two protocols it came by. */
export interface ModelRequest {
  path: string
  headers: IncomingHttpHeaders
  model: string
  /** The instructions, then what they are applied to. */
  system: string
  message: string
  mostTokens: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the protocol has
  body: any
}

/** What it does then. Text comes in pieces; a number among them is a pause in milliseconds, a promise one until it is kept, another object a chunk as it is. */
export type ModelBehaviour =
  | {
      says: string | readonly (string | number | object)[]
      finish?: 'stop' | 'length' | 'content_filter'
      ending?: Ending
    }
  | { status: number; headers?: Record<string, string>; body?: string }
  | { hangs: true }

/** In place of a proper end: no end at all, a broken line, the connection cut, an end without a reason. */
type Ending = 'hang' | 'malformed' | 'cut' | 'nothing' | 'error'

export interface ModelServer {
  /** For `LLM_BASE_URL`. */
  url: string
  requests: ModelRequest[]
  /** How many of them were given up by the client before they ended. */
  abandoned(): number
  close(): void
}

/**
 * A language model's server on loopback that speaks the chat completions protocol of OpenAI and the messages protocol of
 * Anthropic, streaming. What it does is a function of the request.
 */
export async function startModelServer(
  t: { after(callback: () => void): void },
  behave: (request: ModelRequest) => ModelBehaviour,
): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  let abandoned = 0
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming)
    requests.push(request)
    response.on('close', () => {
      if (!response.writableFinished) abandoned += 1
    })
    await answer(request, behave(request), response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  t.after(close)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/v1`, requests, abandoned: () => abandoned, close }
}

async function readRequest(incoming: IncomingMessage): Promise<ModelRequest> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  const body = JSON.parse(Buffer.concat(parts).toString('utf8'))
  const { url: path = '', headers } = incoming
  const textOf = (content: unknown): string =>
    Array.isArray(content) ? content.map(({ text = '' }) => text).join('') : String(content ?? '')
  const messages: { role: string; content: unknown }[] = body.messages
  const said = (role: string) =>
    messages.flatMap((message) => (message.role === role ? [textOf(message.content)] : [])).join('\n')
  const system = body.system === undefined ? said('system') : textOf(body.system)
  return {
    path,
    headers,
    model: body.model,
    system,
    message: said('user'),
    mostTokens: body.max_tokens,
    body,
  }
}

async function answer(
  request: ModelRequest,
  behaviour: ModelBehaviour,
  response: ServerResponse,
): Promise<void> {
  if ('hangs' in behaviour) return
  if ('status' in behaviour) {
    const {
      status,
      headers = { 'content-type': 'application/json' },
      body = '{"error":{"message":"no"}}',
    } = behaviour
    response.writeHead(status, headers).end(body)
    return
  }
  const { says, finish = 'stop', ending } = behaviour
  const protocol = request.path.endsWith('/messages') ? anthropic : openai
  const send = (events: readonly string[]) =>
    void response.write(events.map((event) => `${event}\n\n`).join(''))
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  send(protocol.begin(request))
  for (const piece of typeof says === 'string' ? (says.match(/\s*\S+|\s+$/g) ?? []) : says) {
    if (response.destroyed) return
    if (typeof piece === 'number') await sleep(piece)
    else if (piece instanceof Promise) await piece
    else send([typeof piece === 'string' ? protocol.piece(piece) : data(piece)])
  }
  if (ending === 'hang') return
  if (ending === 'cut') {
    await sleep(20)
    response.destroy()
    return
  }
  if (ending === 'malformed') send(['data: {"choices": [{', 'event: what\ndata: nonsense'])
  if (ending === 'error') send([protocol.error])
  response.end(
    ending === undefined
      ? protocol
          .end(finish)
          .map((event) => `${event}\n\n`)
          .join('')
      : '',
  )
}

const INPUT_TOKENS = 321
const OUTPUT_TOKENS = 45
const data = (value: unknown) => `data: ${JSON.stringify(value)}`
const named = (value: { type: string; [name: string]: unknown }) => `event: ${value.type}\n${data(value)}`

const openai = {
  begin: (_: ModelRequest) => [data({ choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] })],
  piece: (content: string) => data({ choices: [{ index: 0, delta: { content } }] }),
  error: data({ error: { message: 'overloaded', code: 529 } }),
  end: (finish: string) => [
    data({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }),
    data({
      choices: [],
      usage: {
        prompt_tokens: INPUT_TOKENS,
        completion_tokens: OUTPUT_TOKENS,
        total_tokens: 366,
        cost: 0.0012,
      },
    }),
    'data: [DONE]',
  ],
}

const STOP_REASONS: Record<string, string> = {
  stop: 'end_turn',
  length: 'max_tokens',
  content_filter: 'refusal',
}

const anthropic = {
  begin: ({ model }: ModelRequest) => [
    named({
      type: 'message_start',
      message: {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: INPUT_TOKENS, output_tokens: 1 },
      },
    }),
    named({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
  ],
  piece: (text: string) =>
    named({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  error: named({ type: 'error', error: { type: 'overloaded_error', message: 'overloaded' } }),
  end: (finish: string) => [
    named({ type: 'content_block_stop', index: 0 }),
    named({
      type: 'message_delta',
      delta: { stop_reason: STOP_REASONS[finish], stop_sequence: null },
      usage: { output_tokens: OUTPUT_TOKENS },
    }),
    named({ type: 'message_stop' }),
  ],
}
