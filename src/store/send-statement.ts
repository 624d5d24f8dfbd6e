import type { Socket } from 'node:net'
import type pg from 'pg'
import { encodeArrays } from './binary-arrays.ts'
import { LONGEST_STATEMENT_MS } from './connection.ts'
import type { Statement } from './statement.ts'

/** A connection that was cut without a word would otherwise hold up everything behind it. */
const LONGEST_SILENCE_MS = LONGEST_STATEMENT_MS + 5_000

/** How many statements a connection has not answered yet, and what breaks it off when it stays silent. */
interface Unanswered {
  count: number
  patience: NodeJS.Timeout
}

const unansweredOf = new WeakMap<pg.ClientBase, Unanswered>()

/**
 * Sends a statement behind those before it; all of one turn of the event loop leave in one write. A connection that
 * answers nothing for 35 s is broken off, with an error for each of its statements.
 */
export async function sendStatement(client: pg.ClientBase, statement: Statement): Promise<pg.QueryResult> {
  gatherBytes(client)
  const unanswered = expectAnswer(client)
  try {
    return await askWithCallback(client, statement)
  } catch (error) {
    // Its own trace ends where the answer arrived; this one leads to who asked.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  } finally {
    unanswered.count -= 1
    unanswered.patience.refresh()
  }
}

/**
 * Neither pg's promise nor its `query_timeout`: both assign a function to the query, and V8 puts functions that are
 * assigned to a property into the old space, where each keeps what it can see, here all rows and values, until the
 * next full collection (docs/adr/0018). A function that is handed over is garbage as soon as it was called.
 */
function askWithCallback(client: pg.ClientBase, statement: Statement): Promise<pg.QueryResult> {
  const { name, text } = statement
  return new Promise((resolve, reject) => {
    client.query({ name, text, values: encodeArrays(statement) }, (error: Error | null, result) => {
      if (error) reject(error)
      else resolve(result)
    })
  })
}

function expectAnswer(client: pg.ClientBase): Unanswered {
  const unanswered = unansweredOf.get(client) ?? { count: 0, patience: startPatience(client) }
  unansweredOf.set(client, unanswered)
  unanswered.count += 1
  unanswered.patience.refresh()
  return unanswered
}

function startPatience(client: pg.ClientBase): NodeJS.Timeout {
  const breakOff = () => {
    if (unansweredOf.get(client)?.count === 0) return
    const error = new Error(`the database has answered nothing for ${LONGEST_SILENCE_MS / 1_000} s`)
    streamOf(client).destroy(Object.assign(error, { code: 'ETIMEDOUT' }))
  }
  return setTimeout(breakOff, LONGEST_SILENCE_MS).unref()
}

/** Holds back a connection's bytes until this turn of the event loop ends: many statements then leave in one write. */
function gatherBytes(client: pg.ClientBase): void {
  const stream = streamOf(client)
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

function streamOf(client: pg.ClientBase): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream
}
