import { PICKER_ID } from '../element-ids.ts'
import { formatSize } from '../format.ts'
import { usePage } from '../page-context.ts'
import { thumbnailOf } from '../thumbnails.ts'
import type { PageDocument } from '../view.ts'
import { FileRow } from './file-row.tsx'
import { Icon } from './icon.tsx'

/** A file that the server has: received, or refused with the reason. */
export function GivenFile({ document, step_id }: { document: PageDocument; step_id: string }) {
  const { conversation, texts, language, token_path, hydrated } = usePage()
  const { document_id, name, refusal } = document
  return (
    <FileRow
      name={name}
      thumbnail={thumbnailOf(document_id)}
      refused={refusal !== null}
      result={
        refusal === null ? (
          <p class="file-result">
            <bdi>{formatSize(document.size, language)}</bdi> ·{' '}
            <span class="received">
              <Icon name="check" />
              {texts.file_received}
            </span>
          </p>
        ) : (
          <p class="file-refusal" role="alert" dir="auto">
            {refusal}
          </p>
        )
      }
    >
      {refusal === null ? (
        <form
          method="post"
          action={token_path}
          encType="multipart/form-data"
          onSubmit={(event) => {
            event.preventDefault()
            void conversation
              .withdraw(document_id)
              .then(() => window.document.getElementById(PICKER_ID)?.focus())
          }}
        >
          <input type="hidden" name="step_id" value={step_id} />
          <input type="hidden" name="document_id" value={document_id} />
          <button
            type="submit"
            name="action"
            value="withdraw"
            class="button quiet"
            aria-label={texts.remove_file(name)}
          >
            {texts.remove}
          </button>
        </form>
      ) : (
        hydrated && (
          <button
            type="button"
            class="button quiet"
            aria-label={texts.remove_file(name)}
            onClick={() => {
              conversation.dismiss(document_id)
              window.document.getElementById(PICKER_ID)?.focus()
            }}
          >
            {texts.remove}
          </button>
        )
      )}
    </FileRow>
  )
}
