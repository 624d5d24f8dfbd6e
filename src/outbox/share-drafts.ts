import { randomUUID } from 'node:crypto'
import type { DraftPart } from '#lib/drafts.ts'
import type { Database } from '#store/database.ts'

const CHANNEL = 'hearback_drafts'
/** What is written meanwhile goes with it. */
const GATHER_MS = 30
/** A NOTIFY payload holds fewer than 8,000 bytes; a UTF-16 code unit takes 6 at most as JSON. */
const MOST_BYTES = 7_500
const LONGEST_PART = 1_000

/** Passes what is written on one node to the others, gathered; an end goes at once, before the message is stored. `take` hears theirs; the function given back sends ours. */
export function shareDrafts(database: Database, take: (part: DraftPart) => void): (part: DraftPart) => void {
  const node = randomUUID()
  let waiting: DraftPart[] = []

  function send(): void {
    for (const parts of bundles(waiting)) database.notify(CHANNEL, JSON.stringify({ node, parts }))
    waiting = []
  }

  database.listen(CHANNEL, (payload) => {
    if (payload === '') return
    const bundle = JSON.parse(payload) as { node: string; parts: DraftPart[] }
    if (bundle.node !== node) for (const part of bundle.parts) take(part)
  })

  return (part) => {
    if (waiting.length === 0) setTimeout(send, GATHER_MS).unref()
    const last = waiting.findLast(({ conversation_id }) => conversation_id === part.conversation_id)
    if (part.text === null) {
      waiting.push(part)
      send()
    } else if (last && last.text !== null && follows(part, last)) last.text += part.text
    else waiting.push(...piecesOf(part, part.text))
  }
}

function follows(part: DraftPart, last: DraftPart): boolean {
  const before = last.text?.length ?? 0
  return (
    part.message_id === last.message_id &&
    part.offset === last.offset + before &&
    before + (part.text?.length ?? 0) <= LONGEST_PART
  )
}

function piecesOf(part: DraftPart, text: string): DraftPart[] {
  return Array.from({ length: Math.ceil(text.length / LONGEST_PART) }, (_, index) => {
    const at = index * LONGEST_PART
    return { ...part, offset: part.offset + at, text: text.slice(at, at + LONGEST_PART) }
  })
}

function bundles(parts: readonly DraftPart[]): DraftPart[][] {
  const all: DraftPart[][] = []
  let room = 0
  for (const part of parts) {
    const bytes = Buffer.byteLength(JSON.stringify(part)) + 1
    if (bytes > room) {
      all.push([])
      room = MOST_BYTES
    }
    all.at(-1)?.push(part)
    room -= bytes
  }
  return all
}
