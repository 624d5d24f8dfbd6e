import { type Api, routes } from './api.ts'
import { type CallOptions, type ClientOptions, createSend, type Request, type Send } from './call.ts'
import { openEventStream } from './event-stream.ts'
import { openReplyStream, type ReplyStream } from './reply-stream.ts'

type Route = (typeof routes)[keyof typeof routes]
type InputOf<Name extends keyof Api> = Parameters<Api[Name]>[0]
type AnswerOf<Name extends keyof Api> = Awaited<ReturnType<Api[Name]>>

export interface Client extends Api {
  /** `sendMessage` that gives the reply while it is written. */
  streamMessage(input: InputOf<'sendMessage'>, options?: CallOptions): ReplyStream<AnswerOf<'sendMessage'>>
  /** `startConversation` that gives the first question while it is written. */
  streamStart(
    input: InputOf<'startConversation'>,
    options?: CallOptions,
  ): ReplyStream<AnswerOf<'startConversation'>>
}

/**
 * A client with a method for every route: `await createClient({ url, key }).createCase({ body: {…} })`. Methods stand
 * alone, so they can be passed on.
 */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options)
  const methods = Object.entries(routes).map(([name, route]) => [name, methodOf(send, route)])
  return {
    ...(Object.fromEntries(methods) as Api),
    streamMessage: (input, more) => openReplyStream(send, toRequest(routes.sendMessage, input, more)),
    streamStart: (input, more) => openReplyStream(send, toRequest(routes.startConversation, input, more)),
  }
}

function methodOf(send: Send, route: Route) {
  return (input?: Request['input'], options?: CallOptions) => {
    const request = toRequest(route, input, options)
    const [, , answers] = route
    if (answers === 'events') return openEventStream(send, request)
    return answers === 'file'
      ? send(request)
      : send({ ...request, accept: 'application/json' }).then(readJson)
  }
}

function toRequest([method, path]: Route, input: Request['input'] = {}, options: CallOptions = {}): Request {
  return { ...options, method, path, input }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}
