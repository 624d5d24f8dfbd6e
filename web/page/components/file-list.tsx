import { usePage } from '../page-context.ts'
import type { PageQuestion } from '../view.ts'
import { GivenFile } from './given-file.tsx'
import { PendingFileRow } from './pending-file-row.tsx'

/** The files of a question: those the server has, and those on their way. */
export function FileList({ question }: { question: PageQuestion }) {
  const { conversation, texts } = usePage()
  const given = (question.files?.given ?? []).filter(
    ({ document_id }) => !conversation.dismissed.includes(document_id),
  )
  const pending = conversation.uploads.files.filter((file) => file.step_id === question.step_id)
  if (given.length + pending.length === 0) return null
  return (
    <ul class="files" aria-label={texts.files}>
      {given.map((document) => (
        <GivenFile key={document.document_id} document={document} step_id={question.step_id} />
      ))}
      {pending.map((file) => (
        <PendingFileRow key={file.key} pending={file} />
      ))}
    </ul>
  )
}
