import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { FOLLOW_UP_STATUSES } from '#domain/follow-ups/follow-up.ts'
import { showVersion } from '#domain/item-version.ts'
import { isUuid } from '#lib/uuid.ts'
import { followUpObject } from '#outbox/payloads/follow-up.ts'
import { conversationObject, fullDocumentObject, messageObject } from '#outbox/payloads/objects.ts'
import { type CaseRow, selectCase, selectCasesOfContact } from '#store/cases.ts'
import { type ContactRow, selectContact } from '#store/contacts.ts'
import { type ShownItem, selectItemsOfConversation } from '#store/contained-items.ts'
import {
  type ConversationRow,
  selectConversation,
  selectConversationIdsOfCase,
  selectConversationIdsOfContact,
} from '#store/conversations.ts'
import { type DocumentRow, selectDocuments } from '#store/documents.ts'
import { type EventRow, selectEvents } from '#store/events.ts'
import { type FollowUpRow, selectFollowUpsOfChats } from '#store/follow-ups.ts'
import { type MessageAnswerRow, selectMessageAnswers } from '#store/message-answers.ts'
import { type MessageRow, selectMessages } from '#store/messages.ts'
import {
  type OpportunityFieldRow,
  type OpportunityRow,
  selectFieldsOfConversation,
  selectOpportunityById,
} from '#store/opportunities.ts'
import { type SessionRow, selectSessions } from '#store/sessions.ts'
import type { Statement } from '#store/statement.ts'
import { caseObject } from './cases.ts'
import { contactObject, findContact } from './contacts.ts'
import { readLinks } from './links.ts'
import { readMessageStatuses } from './message-statuses.ts'

/** Rows that are in memory at once; each may have a text of 20,000 characters. */
const AT_ONCE = 20
const EVERY_FOLLOW_UP = { statuses: FOLLOW_UP_STATUSES, message_ids: null, trigger_message_ids: null }

export interface ExportSubject {
  kind: 'contact' | 'conversation' | 'case'
  id: string
}

interface Exported {
  subject: ExportSubject
  contact: ContactRow | null
  cases: CaseRow[]
  conversationIds: string[]
}

/** All data of a person, in pieces of one JSON text. Throws `not_found` before the first piece. */
export async function exportContact(
  context: CommandContext,
  workspaceId: string,
  id: string,
): Promise<AsyncIterable<string>> {
  const contact = await findContact(context, workspaceId, id)
  const [cases, conversationIds] = await Promise.all([
    context.database.readMuch<CaseRow>(workspaceId, selectCasesOfContact(workspaceId, contact.id)),
    readIds(context, workspaceId, selectConversationIdsOfContact(workspaceId, contact.id)),
  ])
  const subject = { kind: 'contact', id: contact.id } as const
  return writeExport(context, workspaceId, { subject, contact, cases, conversationIds })
}

/** The same for a case. */
export async function exportCase(
  context: CommandContext,
  workspaceId: string,
  id: string,
): Promise<AsyncIterable<string>> {
  const cases = isUuid(id)
    ? await context.database.readMuch<CaseRow>(workspaceId, selectCase(workspaceId, id))
    : []
  const [ofCase] = cases
  if (!ofCase) throw new AppError('not_found', 'The case was not found.')
  const [contact, conversationIds] = await Promise.all([
    readContact(context, workspaceId, ofCase.contact_id),
    readIds(context, workspaceId, selectConversationIdsOfCase(workspaceId, ofCase.id)),
  ])
  const subject = { kind: 'case', id: ofCase.id } as const
  return writeExport(context, workspaceId, { subject, contact, cases, conversationIds })
}

/** The same for a conversation, with its case and contact as they are. */
export async function exportConversation(
  context: CommandContext,
  workspaceId: string,
  row: ConversationRow,
): Promise<AsyncIterable<string>> {
  const [contact, cases] = await Promise.all([
    readContact(context, workspaceId, row.contact_id),
    row.case_id === null
      ? []
      : context.database.readMuch<CaseRow>(workspaceId, selectCase(workspaceId, row.case_id)),
  ])
  const subject = { kind: 'conversation', id: row.id } as const
  return writeExport(context, workspaceId, { subject, contact, cases, conversationIds: [row.id] })
}

async function* writeExport(
  context: CommandContext,
  workspaceId: string,
  exported: Exported,
): AsyncIterable<string> {
  const head = {
    exported_at: new Date().toISOString(),
    subject: exported.subject,
    contact: exported.contact === null ? null : contactObject(exported.contact),
    cases: exported.cases.map(caseObject),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"conversations":[`
  let separator = ''
  for (const id of exported.conversationIds) {
    const [row] = await context.database.readMuch<ConversationRow>(
      workspaceId,
      selectConversation(workspaceId, id),
    )
    // Erased meanwhile.
    if (!row) continue
    yield separator
    yield* writeConversation(context, workspaceId, row)
    separator = ','
  }
  yield ']}'
}

async function* writeConversation(
  context: CommandContext,
  workspaceId: string,
  row: ConversationRow,
): AsyncIterable<string> {
  const { database, publicUrl } = context
  const [links, sessions, opportunity, documents, answers, statuses] = await Promise.all([
    readLinks(context, workspaceId, [row.id]),
    database.readMuch<SessionRow>(workspaceId, selectSessions(workspaceId, [row.id])),
    readPartOfOpportunity(context, workspaceId, row),
    database.readMuch<DocumentRow>(workspaceId, selectDocuments(workspaceId, row.id)),
    database.readMuch<MessageAnswerRow>(
      workspaceId,
      selectMessageAnswers(workspaceId, row.id, 0, row.message_count),
    ),
    readMessageStatuses(context, workspaceId, row.id),
  ])
  const head = {
    ...conversationObject(row, links.get(row.id) ?? null),
    language: row.language,
    answers: row.state?.answers ?? [],
    superseded_answers: row.state?.superseded ?? [],
    session: sessions.map(sessionObject)[0] ?? null,
    // What became of its messages on their way to a phone; of a conversation on the page, nothing.
    ...(statuses.size === 0 ? {} : { message_statuses: [...statuses.values()] }),
    opportunity,
    documents: documents.map((document) => fullDocumentObject(document, publicUrl)),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"messages":[`
  yield* writeRows<MessageRow>(
    (after) => database.readMuch(workspaceId, selectMessages(workspaceId, row.id, after, AT_ONCE)),
    (message) =>
      messageObject(
        message,
        documents.filter((document) => document.message_id === message.id),
        publicUrl,
        answers.find(({ number }) => number === message.number),
      ),
  )
  yield '],"follow_ups":['
  yield* writeFollowUps(context, workspaceId, row.id)
  yield '],"events":['
  yield* writeRows<EventRow>(
    (after) => database.readMuch(workspaceId, selectEvents(workspaceId, row.id, after, AT_ONCE)),
    ({ number, type, data, created_at }) => ({ number, type, data, created_at }),
  )
  yield ']}'
}

/** How a deployed conversation was addressed, without the secret that it is known by. */
function sessionObject({ deployment_id, country_code, cellphone, state, due_at }: SessionRow) {
  return { batch_id: deployment_id, country_code, cellphone, state, due_at }
}

/** What the conversation gave to its opportunity; null without one. */
async function readPartOfOpportunity(
  { database }: CommandContext,
  workspaceId: string,
  row: ConversationRow,
) {
  if (row.opportunity_id === null) return null
  const [[opportunity], fields, items] = await Promise.all([
    database.read<OpportunityRow>(workspaceId, selectOpportunityById(workspaceId, row.opportunity_id)),
    database.read<OpportunityFieldRow>(workspaceId, selectFieldsOfConversation(workspaceId, row.id)),
    database.read<ShownItem>(workspaceId, selectItemsOfConversation(workspaceId, row.id)),
  ])
  return {
    opportunity_id: opportunity?.key ?? null,
    question_list_id: row.question_list_number,
    fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    contained_items: items.map((item) => ({
      item: item.name,
      version: showVersion(item),
      document_id: item.document_id,
      session_id: item.session_id,
    })),
  }
}

/** All that were ever scheduled, by due time. */
async function* writeFollowUps(
  { database }: CommandContext,
  workspaceId: string,
  conversationId: string,
): AsyncIterable<string> {
  const filter = { ...EVERY_FOLLOW_UP, conversation_ids: [conversationId] }
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = await database.readMuch<FollowUpRow>(
      workspaceId,
      selectFollowUpsOfChats(workspaceId, filter, offset, AT_ONCE),
    )
    if (rows.length > 0)
      yield `${offset === 0 ? '' : ','}${rows.map((row) => JSON.stringify(followUpObject(row))).join(',')}`
    if (rows.length < AT_ONCE) return
  }
}

/** All rows behind number 0, a page at a time. */
async function* writeRows<Row extends { number: number }>(
  readPage: (after: number) => Promise<Row[]>,
  toObject: (row: Row) => unknown,
): AsyncIterable<string> {
  for (let after = 0; ; ) {
    const rows = await readPage(after)
    const last = rows.at(-1)
    if (!last) return
    yield `${after === 0 ? '' : ','}${rows.map((row) => JSON.stringify(toObject(row))).join(',')}`
    if (rows.length < AT_ONCE) return
    after = last.number
  }
}

async function readContact(
  context: CommandContext,
  workspaceId: string,
  id: string | null,
): Promise<ContactRow | null> {
  if (id === null) return null
  const [row] = await context.database.readMuch<ContactRow>(workspaceId, selectContact(workspaceId, id))
  return row ?? null
}

async function readIds(
  context: CommandContext,
  workspaceId: string,
  statement: Statement,
): Promise<string[]> {
  return (await context.database.readMuch<{ id: string }>(workspaceId, statement)).map(({ id }) => id)
}
