import { formatSize } from '../format.ts'
import { usePage } from '../page-context.ts'
import type { PageDocument } from '../view.ts'
import { FileThumbnail } from './file-thumbnail.tsx'

/** A file that the other side sent, as a card that downloads it. */
export function SentFile({ document }: { document: PageDocument }) {
  const { language, token_path } = usePage()
  const { document_id, name, size } = document
  return (
    <a class="file-card" href={`${token_path}/files/${document_id}`} download={name}>
      <FileThumbnail name={name} address={null} />
      <span class="file-text">
        <bdi class="file-name" title={name}>
          {name}
        </bdi>
        <bdi class="file-result">{formatSize(size, language)}</bdi>
      </span>
    </a>
  )
}
