import type { FastifyReply, FastifyRequest } from 'fastify'
import { readEvents } from '#queries/events.ts'
import type { Services } from '#services'
import { credentialOf } from './credentials.ts'
import { type EventStream, eventFrame, type News, openEventStream } from './event-stream.ts'
import { createSaidFrames } from './said-frames.ts'

const HEARTBEAT_MS = 15_000
/** Longer than an answer may take. */
const LONGEST_MS = 120_000
const BATCH = 20

interface Asked {
  /** The conversation's UUID. */
  conversation_id: string
  /** The last event before the answer. */
  from_event: number
  /** What `done` says once the question is answered; null until then. */
  readDone(): Promise<string | null>
  /** What `error` says when the stream has to end before. */
  error: string
}

/**
 * Answers with events: what the agent says as `delta` events, while it is written where a model writes it, then `done`.
 * The reader resumes behind any id in the conversation's events.
 */
export async function streamAnswer(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { conversation_id, from_event, readDone, error }: Asked,
): Promise<FastifyReply> {
  const { workspace_id } = credentialOf(request)
  const position = { event: from_event, offset: null, draft: null }
  const frames = createSaidFrames(services.drafts, conversation_id, position)
  const stream = openEventStream(services.hints, request, reply, conversation_id, services.drafts)
  const until = performance.now() + LONGEST_MS

  async function sendNews(): Promise<string | null> {
    const done = await readDone()
    for (;;) {
      const events = await readEvents(services.context, workspace_id, conversation_id, frames.last(), BATCH)
      for (const event of events) for (const frame of frames.event(event)) await writeDelta(stream, frame)
      if (events.length < BATCH) return done
    }
  }

  try {
    await stream.write(`id: ${from_event}\n\n`)
    let news: News = 'events'
    while (!stream.closed() && performance.now() < until) {
      stream.clear()
      const done = news === 'draft' ? null : await sendNews()
      if (done !== null) {
        await stream.write(eventFrame('done', done, frames.last()))
        return reply
      }
      for (const frame of frames.draft()) await stream.write(frame)
      news = await stream.wait(HEARTBEAT_MS)
      if (news === 'nothing') await stream.write(': still here\n\n')
    }
    await stream.write(eventFrame('error', error))
  } catch (cause) {
    request.log.warn({ err: cause }, 'an answer could not be streamed to its end')
    await stream.write(eventFrame('error', error)).catch(() => undefined)
  } finally {
    stream.end()
  }
  return reply
}

/** Of the conversation's events these readers get the words alone. */
async function writeDelta(stream: EventStream, frame: string): Promise<void> {
  if (/^event: (?:delta|interrupted)$/m.test(frame)) await stream.write(frame)
}
