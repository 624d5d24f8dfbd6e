import { useEffect, useState } from 'preact/hooks'
import { PICKER_ID } from '../element-ids.ts'
import { formatSize } from '../format.ts'
import { usePage } from '../page-context.ts'
import type { PendingFile } from '../use-uploads.ts'
import { FileRow } from './file-row.tsx'

/** A file on its way: how far it is, with cancel and retry; or why it was not even sent. */
export function PendingFileRow({ pending }: { pending: PendingFile }) {
  const { conversation, texts, language } = usePage()
  const { key, file, state, share, refusal } = pending
  const thumbnail = useThumbnail(file)
  const stopped = state === 'refused' || state === 'full'
  const states = {
    waiting: texts.file_waiting,
    sending: `${Math.round(share * 100)} %`,
    checking: texts.file_checking,
    unreachable: texts.file_failed,
  }
  return (
    <FileRow
      name={file.name}
      thumbnail={thumbnail}
      refused={stopped}
      result={
        stopped ? (
          <p class="file-refusal" role="alert" dir="auto">
            {refusal}
          </p>
        ) : (
          <>
            <p class="file-result" role={state === 'unreachable' ? 'status' : undefined}>
              <bdi>{formatSize(file.size, language)}</bdi> · {states[state]}
            </p>
            <progress
              class="file-progress"
              max={1}
              value={share}
              aria-label={texts.file_progress(file.name)}
            />
          </>
        )
      }
    >
      {(state === 'unreachable' || state === 'full') && (
        <button
          type="button"
          class="button quiet"
          aria-label={texts.retry_file(file.name)}
          onClick={() => conversation.uploads.retry(key)}
        >
          {texts.try_again}
        </button>
      )}
      <button
        type="button"
        class="button quiet"
        aria-label={stopped ? texts.remove_file(file.name) : texts.cancel_file(file.name)}
        onClick={() => {
          conversation.uploads.remove(key)
          document.getElementById(PICKER_ID)?.focus()
        }}
      >
        {stopped ? texts.remove : texts.cancel}
      </button>
    </FileRow>
  )
}

function useThumbnail(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file.type.startsWith('image/')) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
