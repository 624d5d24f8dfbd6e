import type { ComponentChildren } from 'preact'
import { FileThumbnail } from './file-thumbnail.tsx'

interface Props {
  name: string
  /** A `blob:` address of the image, or null. */
  thumbnail: string | null
  /** Size, state, or what is wrong. */
  result: ComponentChildren
  /** Buttons at the end of the row. */
  children: ComponentChildren
  refused?: boolean
}

/** One file: what it is, how it stands, and what can be done about it. */
export function FileRow({ name, thumbnail, result, children, refused = false }: Props) {
  return (
    <li class={refused ? 'file refused' : 'file'}>
      <FileThumbnail name={name} address={thumbnail} />
      <div class="file-text">
        <bdi class="file-name" title={name}>
          {name}
        </bdi>
        {result}
      </div>
      <div class="file-actions">{children}</div>
    </li>
  )
}
