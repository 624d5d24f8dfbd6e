import { useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

interface Props {
  name: string
  /** A `blob:` address of the image, or null. */
  address: string | null
}

/** What a file looks like: the image itself where it is at hand, else its kind. */
export function FileThumbnail({ name, address }: Props) {
  const [shown, setShown] = useState(true)
  if (address && shown)
    return <img class="file-thumbnail" src={address} alt="" onError={() => setShown(false)} />
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1]
  return (
    <span class="file-thumbnail kind" aria-hidden="true">
      {ending ? ending.toUpperCase() : <Icon name="file" />}
    </span>
  )
}
