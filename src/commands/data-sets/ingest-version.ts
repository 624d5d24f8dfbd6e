import type { CommandContext } from '#context'
import type { Block } from '#domain/knowledge/block.ts'
import { guessLanguage } from '#domain/knowledge/guess-language.ts'
import { emit } from '#outbox/emit.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { mergeJob, newJob } from '#outbox/jobs.ts'
import { indexDocument } from '#retrieval/index-document.ts'
import { type PreparedDocument, prepareDocument } from '#retrieval/prepare-document.ts'
import {
  type DataDocumentRow,
  type DataDocumentVersionRow,
  lockDataDocument,
  saveVersionText,
  selectSearchedDocuments,
  updateDataDocument,
} from '#store/data-documents.ts'
import { holdDataSet, lockDataSet, noteLanguage as saveLanguage } from '#store/data-sets.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import { endTask, readTaskOfVersion, type TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'

/** A version's text, read and ready to be searched. */
export interface ReadText {
  title: string
  content: string
  blocks: Block[] | null
  /** BCP 47; what the data set had when the text was prepared. */
  known: string | null
  /** The same, or else what the text seems to be written in; null: nothing tells. */
  language: string | null
  prepared: PreparedDocument
}

/** What is searched with while nothing has told the data set's language. */
const ELSE = 'en'
/** A table has few words of a language, and those of others in its names. */
const FEWEST_WORDS = { table: 4, text: 2 }

/** The work for the processor, before the transaction. `known` is the data set's language. */
export async function prepareText(
  text: Pick<ReadText, 'title' | 'content' | 'blocks'>,
  known: string | null,
): Promise<ReadText> {
  const fewest = FEWEST_WORDS[text.blocks?.some(({ kind }) => kind === 'row') ? 'table' : 'text']
  const language = known ?? guessLanguage(text.content, { fewest })
  const prepared = await prepareDocument({ ...text, language: language ?? ELSE })
  return { ...text, known, language, prepared }
}

interface VersionToEnd {
  job: ClaimedJob
  version: DataDocumentVersionRow
}

/**
 * Keeps what was read, makes it what searches find unless a later version is found already, and ends the task. Where the
 * data set has got another language meanwhile, the text is prepared again.
 */
export async function saveReadText(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  { text, ...given }: VersionToEnd & { text: ReadText },
): Promise<void> {
  const { title, content, blocks, prepared, known, language } = text
  const hold = known === null ? lockDataSet : holdDataSet
  const dataSet = await hold(tx, given.version.data_set_id)
  if (dataSet && dataSet.language !== known) {
    await postponeJob(tx, given.job, 0, null)
    return
  }
  await endVersion(tx, context, given, async (document) => {
    const { data_set_id, document_id, version, url } = given.version
    saveVersionText(tx, { data_set_id, document_id, version, title, content, blocks })
    if ((document.version ?? 0) <= version) {
      updateDataDocument(tx, { ...document, title, url, version, error: errorOf(document, version, null) })
      await indexDocument(tx, { data_set_id, document_id, document_version: version }, prepared)
      if (known === null && language !== null) await noteLanguage(tx, context, document, language)
      enqueue(tx, context, [mergeJob(data_set_id)])
    }
    return { state: 'SUCCESS', error: null }
  })
}

/** What was read before in no language that could be told is indexed anew. The caller holds the data set's row lock. */
async function noteLanguage(
  tx: Transaction,
  context: CommandContext,
  { data_set_id, number }: DataDocumentRow,
  language: string,
): Promise<void> {
  saveLanguage(tx, data_set_id, language)
  if (language === ELSE) return
  const searched = await tx.read<DataDocumentRow>(selectSearchedDocuments(tx.workspaceId, data_set_id, 0, 2))
  if (searched.some((other) => other.number !== number))
    enqueue(tx, context, [
      newJob('reindex_data_set', { data_set_id, after: 0 }, { key: `reindex:${data_set_id}` }),
    ])
}

/** Says at the document why its version could not be read, and ends the task; what was searched before still is. */
export async function failVersion(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  { error, ...given }: VersionToEnd & { error: string },
): Promise<void> {
  await endVersion(tx, context, given, async (document) => {
    const { data_set_id, document_id, version } = given.version
    saveVersionText(tx, { data_set_id, document_id, version, title: null, content: null, blocks: null })
    updateDataDocument(tx, { ...document, error: errorOf(document, version, error) })
    return { state: 'FAILURE', error }
  })
}

/** Only the version that was given last has a say. */
function errorOf(document: DataDocumentRow, version: number, error: string | null): string | null {
  return version === document.latest_version ? error : document.error
}

async function endVersion(
  tx: Transaction,
  context: CommandContext,
  { job, version: given }: VersionToEnd,
  decide: (document: DataDocumentRow) => Promise<Pick<TaskRow, 'state' | 'error'>>,
): Promise<void> {
  const { data_set_id, document_id, version, storage_key } = given
  const document = await lockDataDocument(tx, data_set_id, document_id)
  if (!(await finishJob(tx, job))) return
  if (storage_key !== null) enqueue(tx, context, [newJob('erase_files', { keys: [storage_key] })])
  // Deleted meanwhile: that has ended its tasks.
  if (!document) return
  const ended = await decide(document)
  const task = await readTaskOfVersion(tx, data_set_id, document_id, version)
  if (task?.state !== 'PENDING') return
  endTask(tx, { id: task.id, ...ended, answer_number: null })
  const payload = { event: 'task.finished', conversation_id: null, task_id: task.id, state: ended.state }
  emit(tx, context, await readSubscriptions(tx), [
    { event_type: 'task.finished', conversation_id: null, payload },
  ])
}
