import { isUuid } from '#lib/uuid.ts'
import type { ConversationRow } from './conversations.ts'
import type { Database } from './database.ts'

/** What a conversation is for as long as it lives. */
export type ConversationIdentity = Pick<ConversationRow, 'id' | 'key' | 'kind' | 'case_id'>

/** The workspace's conversations with these names, each a UUID or the key that its client chose; a UUID comes first. */
export async function findIdentities(
  database: Database,
  workspaceId: string,
  names: readonly string[],
): Promise<Map<string, ConversationIdentity>> {
  const rows = await database.read<ConversationIdentity>(workspaceId, {
    name: 'find_identities',
    byIndex: true,
    text: `SELECT id, key, kind, case_id FROM conversations WHERE workspace_id = $1 AND id = ANY($2::uuid[])
           UNION ALL
           SELECT id, key, kind, case_id FROM conversations WHERE workspace_id = $1 AND key = ANY($3::text[])`,
    values: [workspaceId, names.filter(isUuid), names],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return new Map(
    names.flatMap((name) => {
      const row = byId.get(name.toLowerCase()) ?? byKey.get(name)
      return row ? [[name, row]] : []
    }),
  )
}
