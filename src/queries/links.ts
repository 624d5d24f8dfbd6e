import type { CommandContext } from '#context'
import { revealLink } from '#outbox/reveal-link.ts'
import { type LinkRow, selectLinks } from '#store/links.ts'

/** Addresses of the links in use, by conversation. */
export async function readLinks(
  context: CommandContext,
  workspaceId: string,
  conversationIds: string[],
): Promise<Map<string, string>> {
  if (conversationIds.length === 0) return new Map()
  const rows = await context.database.read<LinkRow>(workspaceId, selectLinks(workspaceId, conversationIds))
  return new Map(rows.map((row) => [row.conversation_id, revealLink(context, row)]))
}
