import { formatSize } from '../../format.ts'
import { usePage } from '../../page-context.ts'
import { thumbnailOf } from '../../thumbnails.ts'
import type { PageDocument } from '../../view.ts'
import { FileThumbnail } from '../file-thumbnail.tsx'
import { Icon } from '../icon.tsx'

/** A file that was given, as a card in the person's bubble; why it was refused is what the agent says next. */
export function FileCard({ document }: { document: PageDocument }) {
  const { texts, language } = usePage()
  const { document_id, name, size, refusal } = document
  return (
    <div class="file-card">
      <FileThumbnail name={name} address={thumbnailOf(document_id)} />
      <div class="file-text">
        <bdi class="file-name" title={name}>
          {name}
        </bdi>
        <p class="file-result">
          <bdi>{formatSize(size, language)}</bdi> ·{' '}
          {refusal === null ? (
            <span class="received">
              <Icon name="check" />
              {texts.file_received}
            </span>
          ) : (
            <span class="file-refusal">{texts.file_not_accepted}</span>
          )}
        </p>
      </div>
    </div>
  )
}
