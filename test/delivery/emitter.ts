import { randomUUID } from 'node:crypto'
import type { TestContext } from 'node:test'
import type { EventType } from '#domain/conversation.ts'
import { createLog } from '#lib/log.ts'
import { createSecretBox } from '#lib/secret-box.ts'
import { emit } from '#outbox/emit.ts'
import { createHints } from '#outbox/hints.ts'
import { createDatabase } from '#store/database.ts'
import type { Statement } from '#store/statement.ts'

const MOST_AT_ONCE = 1_000

export interface Emitter {
  /** Conversations that exist only to have events. */
  openConversations(count: number): Promise<string[]>
  /** One event to the endpoint for each of these conversations, in this order, then a hint. */
  emitTo(
    endpointId: string,
    conversationIds: readonly (string | null)[],
    eventType?: EventType,
  ): Promise<void>
  read<Row>(statement: Statement): Promise<Row[]>
  write(statement: Statement): Promise<void>
}

export interface EmitterOptions {
  databaseUrl: string
  secret: string
  workspaceId: string
}

/** Writes events by the thousand as another node would, by the same functions as the routes. */
export function createEmitter(t: Pick<TestContext, 'after'>, options: EmitterOptions): Emitter {
  const { workspaceId } = options
  const database = createDatabase(options.databaseUrl, createLog('silent'))
  t.after(() => database.close())
  const secrets = createSecretBox(options.secret)
  const hint = createHints(database, { jobs: () => undefined, conversation: () => undefined })
  let emitted = 0

  const write = (statement: Statement) => database.transaction(workspaceId, async (tx) => tx.write(statement))

  return {
    write,
    read: (statement) => database.read(workspaceId, statement),
    async openConversations(count) {
      const ids = Array.from({ length: count }, () => randomUUID())
      await write({
        name: 'test_open_conversations',
        text: `INSERT INTO conversations (workspace_id, id, number, key, kind, status, channel)
               SELECT $1, id, 1000000 + position + (SELECT count(*) FROM conversations), 'test-' || id, 'intake', 'active', 'page'
               FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, position)`,
        values: [workspaceId, ids],
      })
      return ids
    },
    async emitTo(endpointId, conversationIds, event_type = 'message.created') {
      for (let from = 0; from < conversationIds.length; from += MOST_AT_ONCE)
        await database.transaction(workspaceId, async (tx) => {
          const emissions = conversationIds.slice(from, from + MOST_AT_ONCE).map((conversation_id) => ({
            event_type,
            conversation_id,
            payload: { event: event_type, conversation_id, number: ++emitted, text: 'Grüße, 世界' },
          }))
          const subscription = { id: endpointId, events: [event_type], is_listener: false, is_enabled: true }
          emit(tx, { secrets, hint }, [subscription], emissions)
        })
    },
  }
}
