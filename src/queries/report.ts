import type { CommandContext } from '#context'
import type { AuditHead } from '#domain/audit/audit-chain.ts'
import type { QuestionStep, Script } from '#domain/script/script.ts'
import type { Answer } from '#domain/script/state.ts'
import { say } from '#domain/script/text.ts'
import { downloadAddress } from '#outbox/payloads/addresses.ts'
import { selectAuditHead } from '#store/audit-chain.ts'
import { type AuditRow, selectAuditEntries } from '#store/audit-entries.ts'
import { type CaseRow, selectCase } from '#store/cases.ts'
import { type ConversationRow, selectScript } from '#store/conversations.ts'
import { type DocumentRow, selectDocuments } from '#store/documents.ts'
import { type ReplySource, selectReplySources } from '#store/messages.ts'
import { selectWorkspace, type Workspace } from '#store/workspaces.ts'
import { addEvidence } from './report-evidence.ts'
import type { Report, ReportDocument, ReportEntry } from './report-model.ts'
import { readQuestionEntries } from './report-questions.ts'

/** All that a report of the conversation shows. */
export async function readReport(
  context: CommandContext,
  workspaceId: string,
  row: ConversationRow,
  now: Date,
): Promise<Report> {
  const { database } = context
  const [[workspace], cases, scripts, replies, documents, audit] = await Promise.all([
    database.readMuch<Workspace>(workspaceId, selectWorkspace(workspaceId)),
    row.case_id === null ? [] : database.readMuch<CaseRow>(workspaceId, selectCase(workspaceId, row.case_id)),
    row.script_id === null
      ? []
      : database.readMuch<{ content: Script }>(workspaceId, selectScript(workspaceId, row.script_id)),
    database.readMuch<ReplySource>(workspaceId, selectReplySources(workspaceId, row.id)),
    database.readMuch<DocumentRow>(workspaceId, selectDocuments(workspaceId, row.id)),
    database.readMuch<AuditRow>(workspaceId, selectAuditEntries(workspaceId, row.id)),
  ])
  if (!workspace) throw new Error('a conversation names a workspace that does not exist')
  const [ofCase] = cases
  const shown = documents.map((document) => toReportDocument(document, context.publicUrl))
  const entries =
    row.data_set_number === null
      ? toEntries(row, scripts[0]?.content ?? null, replies, documents, shown)
      : await readQuestionEntries(context, workspaceId, row)
  const used = new Set(entries.flatMap((entry) => entry.documents.map((document) => document.document_id)))
  const [head = null] = await database.readMuch<AuditHead>(workspaceId, selectAuditHead(workspaceId))
  const report = {
    workspace_name: workspace.name,
    title: typeof ofCase?.details.company_full_name === 'string' ? ofCase.details.company_full_name : row.key,
    language: row.language,
    direction: /^(ar|he|fa|ur)\b/.test(row.language) ? ('rtl' as const) : ('ltr' as const),
    conversation_id: row.id,
    case_id: row.case_id,
    communication_id: ofCase?.communication_id ?? null,
    status: row.status,
    started_at: row.started_at,
    finished_at: row.finished_at,
    generated_at: now.toISOString(),
    time_zone: workspace.time_zone,
    case_rows: ofCase ? toCaseRows(ofCase) : [],
    entries,
    other_documents: shown.filter((document) => !used.has(document.document_id)),
    audit: audit.map((entry) => ({
      at: entry.at,
      actor: entry.actor_id === null ? entry.actor_kind : `${entry.actor_kind} ${entry.actor_id}`,
      action: entry.action,
      subject: `${entry.subject_kind} ${entry.subject_id}`,
    })),
  }
  return addEvidence(context, report, { workspaceId, head, entries: audit, documents })
}

function toReportDocument(row: DocumentRow, publicUrl: string): ReportDocument {
  return {
    document_id: row.id,
    role: row.role,
    document_name: row.document_name,
    file_name: row.file_name,
    document_type: row.document_type,
    content_type: row.content_type,
    size: row.size,
    sha256: row.sha256,
    received_at: row.created_at,
    decision: row.withdrawn_at !== null ? 'withdrawn' : row.rejected ? 'rejected' : 'accepted',
    decided_by: row.withdrawn_at !== null ? 'person' : row.decided_by,
    rejection_reason: row.rejection_reason,
    comment: row.comment,
    note: row.note,
    reviewed_at: row.reviewed_at,
    findings: row.findings,
    download_link: downloadAddress(publicUrl, row.id),
  }
}

/** The answers along the path taken, then the open question, then answers that were replaced or abandoned. */
function toEntries(
  row: ConversationRow,
  script: Script | null,
  replies: readonly ReplySource[],
  documents: readonly DocumentRow[],
  shown: readonly ReportDocument[],
): ReportEntry[] {
  const { state } = row
  if (!script || !state) return []
  const questions = new Map(
    script.steps.flatMap((step) =>
      'text' in step && step.type !== 'message' && step.type !== 'wait' ? [[step.id, step] as const] : [],
    ),
  )
  const sources = new Map(replies.map((reply) => [reply.number, reply]))
  const ofStep = (stepId: string) => {
    const ids = new Set(
      documents.filter((document) => document.step_id === stepId).map((document) => document.id),
    )
    return shown.filter((document) => ids.has(document.document_id))
  }
  const voice = { keys: state.keys, language: row.language }
  const words = (step: QuestionStep | undefined) => ({
    heading: step?.heading === undefined ? null : say(step.heading, voice),
    question: step === undefined ? '' : say(step.text, voice),
  })
  const toEntry = (answer: Answer, superseded: boolean): ReportEntry => {
    const source = sources.get(answer.message_number)
    return {
      step_id: answer.step_id,
      ...words(questions.get(answer.step_id)),
      answer: answer.text,
      outcome: answer.outcome,
      answered_at: answer.answered_at,
      via: source?.via ?? null,
      credential_id: source?.credential_id ?? null,
      superseded,
      documents: superseded ? [] : ofStep(answer.step_id),
    }
  }
  const open: ReportEntry[] =
    state.position === null
      ? []
      : [
          {
            step_id: state.position.step_id,
            ...words(questions.get(state.position.step_id)),
            answer: '',
            outcome: 'open',
            answered_at: null,
            via: null,
            credential_id: null,
            superseded: false,
            documents: ofStep(state.position.step_id),
          },
        ]
  return [
    ...state.answers.map((answer) => toEntry(answer, false)),
    ...open,
    ...state.superseded.map((answer) => toEntry(answer, true)),
  ]
}

const hidden = new Set(['modules'])

function toCaseRows(ofCase: CaseRow): Report['case_rows'] {
  const rows = Object.entries(ofCase.details)
    .filter(([name, value]) => !hidden.has(name) && value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ({ label: toLabel(name), value: toText(value) }))
  const manager = ofCase.case_manager
  if (manager)
    rows.push({ label: 'Case manager', value: [manager.name, manager.email].filter(Boolean).join(', ') })
  return rows
}

function toLabel(name: string): string {
  const words = name.replaceAll('_', ' ').replace(/^trx /, 'transaction ').replace(/ reg /, ' registration ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join('; ')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(toText).join(' ')
  return String(value)
}
