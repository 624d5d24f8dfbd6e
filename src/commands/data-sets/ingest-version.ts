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
  updateDataDocument,
} from '#store/data-documents.ts'
import { noteLanguage } from '#store/data-sets.ts'
import { type ClaimedJob, finishJob } from '#store/jobs.ts'
import { endTask, readTaskOfVersion, type TaskRow } from '#store/tasks.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import type { Call } from '../run.ts'

/** A version's text, read and ready to be searched. */
export interface ReadText {
  title: string
  content: string
  blocks: Block[] | null
  /** BCP 47; what the data set has, or else what the text seems to be written in. */
  language: string
  prepared: PreparedDocument
}

/** The work for the processor, before the transaction. `language` is the data set's. */
export async function prepareText(
  text: Pick<ReadText, 'title' | 'content' | 'blocks'>,
  language: string | null,
): Promise<ReadText> {
  const known = language ?? guessLanguage(text.content) ?? 'en'
  return { ...text, language: known, prepared: await prepareDocument({ ...text, language: known }) }
}

interface VersionToEnd {
  job: ClaimedJob
  version: DataDocumentVersionRow
}

/** Keeps what was read, makes it what searches find unless a later version is found already, and ends the task. */
export async function saveReadText(
  tx: Transaction,
  context: CommandContext,
  _call: Call,
  { text, ...given }: VersionToEnd & { text: ReadText },
): Promise<void> {
  const { title, content, blocks, prepared, language } = text
  await endVersion(tx, context, given, async (document) => {
    const { data_set_id, document_id, version, url } = given.version
    saveVersionText(tx, { data_set_id, document_id, version, title, content, blocks })
    if ((document.version ?? 0) <= version) {
      updateDataDocument(tx, { ...document, title, url, version, error: errorOf(document, version, null) })
      await indexDocument(tx, { data_set_id, document_id, document_version: version }, prepared)
      noteLanguage(tx, data_set_id, language)
      enqueue(tx, context, [mergeJob(data_set_id)])
    }
    return { state: 'SUCCESS', error: null }
  })
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
