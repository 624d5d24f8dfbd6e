import type { CommandContext } from '#context'
import { invalidField } from '#domain/errors.ts'
import type { ConversationRow } from '#store/conversations.ts'
import { type DataSetRow, selectDataSet } from '#store/data-sets.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace } from '#store/workspaces.ts'
import { saveChanges } from '../conversations/conversation-changes.ts'
import { openConversation } from '../conversations/open-conversation.ts'
import type { Call } from '../run.ts'

/** Starts a conversation whose questions are answered from a data set. Throws `invalid` for an unknown one. */
export async function startKnowledgeConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { data_set_id }: { data_set_id: number },
): Promise<ConversationRow> {
  const [[dataSet], workspace, subscriptions] = await Promise.all([
    tx.read<DataSetRow>(selectDataSet(tx.workspaceId, data_set_id)),
    readWorkspace(tx),
    readSubscriptions(tx),
  ])
  if (!dataSet) throw invalidField('/data_set_id', 'There is no data set with this id.')
  const { changes } = await openConversation(tx, context, call, workspace, {
    kind: 'knowledge',
    script: null,
    channel: 'page',
    case_id: null,
    contact_id: null,
    is_follow_up: false,
    keys: {},
    data_set_number: data_set_id,
  })
  saveChanges(tx, context, subscriptions, changes, { isNew: true })
  return changes.row
}
