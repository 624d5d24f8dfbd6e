import type { ConversationKind, ConversationStatus } from '#domain/conversation.ts'
import { type ShownItem, selectContainedItems } from '#store/contained-items.ts'
import {
  type OpportunityFieldRow,
  type OpportunityRow,
  selectConversationsOfOpportunities,
  selectOpportunityFields,
} from '#store/opportunities.ts'
import type { Statement } from '#store/statement.ts'
import { downloadAddress } from './payloads/addresses.ts'

/** A transaction, or reads outside of one. */
interface Reader {
  workspaceId: string
  read<Row>(statement: Statement): Promise<Row[]>
}

interface OfKind {
  kind: ConversationKind
}

interface OfOpportunity extends OfKind {
  opportunity_id: string
  key: string
  status: ConversationStatus
}

/** An opportunity with all that belongs to it. */
export type ShownOpportunity = ReturnType<typeof toObject>

/** Opportunities with their fields, and those items and conversations that are of these kinds. */
export async function showOpportunities(
  reader: Reader,
  rows: readonly OpportunityRow[],
  kinds: readonly ConversationKind[],
  publicUrl: string,
): Promise<ShownOpportunity[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [fields, items, conversations] = await Promise.all([
    reader.read<OpportunityFieldRow>(selectOpportunityFields(reader.workspaceId, ids)),
    reader.read<ShownItem & OfKind>(selectContainedItems(reader.workspaceId, ids)),
    reader.read<OfOpportunity>(selectConversationsOfOpportunities(reader.workspaceId, ids)),
  ])
  return rows.map((row) => {
    const own = <Part extends { opportunity_id: string }>(parts: readonly Part[]) =>
      parts.filter(({ opportunity_id }) => opportunity_id === row.id)
    const seen = ({ kind }: OfKind) => kinds.includes(kind)
    const visible = own(items)
      .filter(seen)
      .map(({ kind, ...item }) => item)
    return toObject(row, own(fields), visible, own(conversations).filter(seen), publicUrl)
  })
}

function toObject(
  row: OpportunityRow,
  fields: readonly OpportunityFieldRow[],
  items: readonly ShownItem[],
  conversations: readonly OfOpportunity[],
  publicUrl: string,
) {
  return {
    key: row.key,
    name: row.name,
    fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    items: items.map((item) => ({ ...item, download_link: downloadAddress(publicUrl, item.document_id) })),
    conversations: conversations.map(({ key, status }) => ({ key, status })),
    created_at: row.created_at,
  }
}
