import type { CommandContext } from '#context'
import { type EventRow, selectEvents } from '#store/events.ts'

/** A conversation's events behind the number given, in order. */
export function readEvents(
  context: CommandContext,
  workspaceId: string,
  conversationId: string,
  after: number,
  limit: number,
): Promise<EventRow[]> {
  return context.database.read<EventRow>(workspaceId, selectEvents(workspaceId, conversationId, after, limit))
}
