import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

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
  const [shown, setShown] = useState(true)
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1]
  return (
    <li class={refused ? 'file refused' : 'file'}>
      {thumbnail && shown ? (
        <img class="file-thumbnail" src={thumbnail} alt="" onError={() => setShown(false)} />
      ) : (
        <span class="file-thumbnail kind" aria-hidden="true">
          {ending ? ending.toUpperCase() : <Icon name="file" />}
        </span>
      )}
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
