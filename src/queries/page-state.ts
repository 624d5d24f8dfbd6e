import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isHeld } from '#domain/script/is-held.ts'
import type { Script } from '#domain/script/script.ts'
import { hashToken } from '#lib/tokens.ts'
import { type CaseRow, selectCase } from '#store/cases.ts'
import {
  type ConversationRow,
  selectConversation,
  selectEventCount,
  selectScript,
} from '#store/conversations.ts'
import { type DocumentRow, selectDocuments } from '#store/documents.ts'
import { findLink as findLinkRow } from '#store/links.ts'
import { type MessageAnswerRow, selectMessageAnswers } from '#store/message-answers.ts'
import { type MessageRow, selectLastMessages } from '#store/messages.ts'
import { selectFirstQuestion } from '#store/tasks.ts'
import { selectWorkspace, type Workspace } from '#store/workspaces.ts'

const MESSAGE_LIMIT = 2_000
const LONGEST_TOKEN = 128

export interface OpenedLink {
  workspaceId: string
  conversationId: string
}

/** Whose page a link opens. Throws `not_found` for an unknown token, `gone` for one that was revoked or has expired. */
export async function openLink(context: CommandContext, token: string): Promise<OpenedLink> {
  const found = token.length > LONGEST_TOKEN ? null : await findLinkRow(context.database, hashToken(token))
  if (!found) throw new AppError('not_found', 'This link is not known.')
  if (found.revoked) throw new AppError('gone', 'This link was replaced or withdrawn.')
  if (found.expired) throw new AppError('gone', 'This link has expired.')
  return { workspaceId: found.workspace_id, conversationId: found.conversation_id }
}

/** How many events the conversation has had. Throws `gone` once it is erased. */
export async function readEventCount(context: CommandContext, link: OpenedLink): Promise<number> {
  const [row] = await context.database.read<{ event_count: number }>(
    link.workspaceId,
    selectEventCount(link.workspaceId, link.conversationId),
  )
  if (!row) throw new AppError('gone', 'This conversation is no longer there.')
  return row.event_count
}

/** All that the page is made from. */
export interface PageState {
  row: ConversationRow
  script: Script | null
  messages: MessageRow[]
  documents: DocumentRow[]
  /** What messages that answer from a data set rest on. */
  answers: MessageAnswerRow[]
  /** A question waits for its answer, or an answer for what the back end says to it. */
  is_answering: boolean
  workspace: Workspace
  /** The case's company, where there is a case. */
  subject: string | null
}

export async function readPageState(context: CommandContext, link: OpenedLink): Promise<PageState> {
  const { workspaceId, conversationId } = link
  const { database } = context
  const [[row], messages, documents, [workspace]] = await Promise.all([
    database.read<ConversationRow>(workspaceId, selectConversation(workspaceId, conversationId)),
    database.read<MessageRow>(workspaceId, selectLastMessages(workspaceId, conversationId, MESSAGE_LIMIT)),
    database.read<DocumentRow>(workspaceId, selectDocuments(workspaceId, conversationId)),
    database.read<Workspace>(workspaceId, selectWorkspace(workspaceId)),
  ])
  if (!row || !workspace) throw new AppError('not_found', 'This link is not known.')
  const [scripts, cases, answers, waiting] = await Promise.all([
    row.script_id === null
      ? []
      : database.read<{ content: Script }>(workspaceId, selectScript(workspaceId, row.script_id)),
    row.case_id === null ? [] : database.read<CaseRow>(workspaceId, selectCase(workspaceId, row.case_id)),
    database.read<MessageAnswerRow>(
      workspaceId,
      selectMessageAnswers(workspaceId, conversationId, row.message_count - MESSAGE_LIMIT, row.message_count),
    ),
    row.data_set_number === null || row.script_id !== null
      ? []
      : database.read(workspaceId, selectFirstQuestion(workspaceId, conversationId)),
  ])
  const company = cases[0]?.details.company_full_name
  return {
    row,
    script: scripts[0]?.content ?? null,
    messages,
    documents,
    answers,
    is_answering: waiting.length > 0 || isHeld(row.state),
    workspace,
    subject: typeof company === 'string' ? company : null,
  }
}
