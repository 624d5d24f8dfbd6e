import type { DocumentRow } from './documents.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** One version of a thing that belongs to an opportunity, as one conversation gave or linked it. */
export interface ContainedItemRow {
  opportunity_id: string
  name: string
  major: number
  minor: number
  conversation_id: string
  document_id: string
  session_id: string
  created_at: string
}

export type ShownItem = ContainedItemRow &
  Pick<DocumentRow, 'document_name' | 'content_type' | 'size' | 'sha256'>

const columns = 'opportunity_id, name, major, minor, conversation_id, document_id, session_id, created_at'
const shown = `${columns
  .split(', ')
  .map((name) => `item.${name}`)
  .join(', ')}, document.document_name, document.content_type, document.size, document.sha256`

/** The caller holds the opportunity's and the conversation's row locks. */
export function insertContainedItem(tx: Transaction, row: ContainedItemRow): void {
  tx.write({
    name: 'insert_contained_item',
    text: `INSERT INTO contained_items (workspace_id, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      tx.workspaceId,
      row.opportunity_id,
      row.name,
      row.major,
      row.minor,
      row.conversation_id,
      row.document_id,
      row.session_id,
      row.created_at,
    ],
  })
}

/** Every version of one item; the caller holds the opportunity's row lock. */
export function readVersions(tx: Transaction, opportunityId: string, name: string): Promise<ShownItem[]> {
  return tx.read<ShownItem>({
    name: 'select_versions',
    text: `SELECT ${shown} FROM contained_items AS item
           JOIN documents AS document ON document.workspace_id = $1 AND document.id = item.document_id
           WHERE item.workspace_id = $1 AND item.opportunity_id = $2 AND item.name = $3
           ORDER BY item.major, item.minor, item.created_at, item.conversation_id LIMIT 10000`,
    values: [tx.workspaceId, opportunityId, name],
  })
}

/** One a version: the first that was given, with the kind of the conversation whose document it is. By name and version. */
export function selectContainedItems(workspaceId: string, opportunityIds: readonly string[]): Statement {
  return {
    name: 'select_contained_items',
    text: `SELECT DISTINCT ON (item.opportunity_id, item.name, item.major, item.minor) ${shown}, conversation.kind
           FROM contained_items AS item
           JOIN documents AS document ON document.workspace_id = $1 AND document.id = item.document_id
           JOIN conversations AS conversation
             ON conversation.workspace_id = $1 AND conversation.id = document.conversation_id
           WHERE item.workspace_id = $1 AND item.opportunity_id = ANY($2::uuid[])
           ORDER BY item.opportunity_id, item.name, item.major, item.minor, item.created_at, item.conversation_id
           LIMIT 10000`,
    values: [workspaceId, opportunityIds],
  }
}

/** What one conversation gave or linked. */
export function selectItemsOfConversation(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_items_of_conversation',
    text: `SELECT ${shown} FROM contained_items AS item
           JOIN documents AS document ON document.workspace_id = $1 AND document.id = item.document_id
           WHERE item.workspace_id = $1 AND item.conversation_id = $2
           ORDER BY item.name, item.major, item.minor`,
    values: [workspaceId, conversationId],
  }
}
