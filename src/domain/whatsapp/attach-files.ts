import type { MediaKind, MessageBody } from './compose-message.ts'

/** A kept file that goes out with a message. */
export interface OutgoingFile {
  storage_key: string
  file_name: string
  content_type: string
  /** Bytes. */
  size: number
}

/** A file as the API shows it; it has to be uploaded before it is sent. */
export interface Attachment {
  kind: MediaKind
  file: OutgoingFile
  /** The message's text, where it fits beside the file. */
  caption: string | null
}

const CAPTION = 1024
const MEGABYTE = 1024 * 1024

/** What each kind may hold; a document may be anything. */
const MEDIA: readonly { kind: MediaKind; most: number; content_types: readonly string[] | null }[] = [
  { kind: 'image', most: 5 * MEGABYTE, content_types: ['image/jpeg', 'image/png'] },
  {
    kind: 'audio',
    most: 16 * MEGABYTE,
    content_types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
  },
  { kind: 'video', most: 16 * MEGABYTE, content_types: ['video/3gpp', 'video/mp4'] },
  { kind: 'document', most: 100 * MEGABYTE, content_types: null },
]

/** As what WhatsApp takes a file of this type and size, in bytes; null where it is too large for anything. */
export function mediaKindOf({
  content_type,
  size,
}: Pick<OutgoingFile, 'content_type' | 'size'>): MediaKind | null {
  const fitting = MEDIA.find(
    ({ most, content_types }) => size <= most && (content_types?.includes(content_type) ?? true),
  )
  return fitting?.kind ?? null
}

/**
 * The files of a message in the order in which they go out, the first with the text as its caption where it has room
 * for it; else `says` is the text that goes out before them. A file that is too large for WhatsApp is null.
 */
export function attachFiles(
  text: string,
  files: readonly OutgoingFile[],
): { says: string; attachments: (Attachment | null)[] } {
  const kinds = files.map(mediaKindOf)
  const [first = null] = kinds
  const fits = first !== null && first !== 'audio' && text.length <= CAPTION
  const caption = fits && text.trim() !== '' ? text : null
  return {
    says: caption === null ? text : '',
    attachments: files.map((file, index) => {
      const kind = kinds[index] ?? null
      return kind && { kind, file, caption: index === 0 ? caption : null }
    }),
  }
}

/** The message that shows an uploaded file. */
export function composeAttachment({ kind, file, caption }: Attachment, mediaId: string): MessageBody {
  const media = {
    id: mediaId,
    ...(caption === null ? {} : { caption }),
    ...(kind === 'document' ? { filename: file.file_name } : {}),
  }
  return { type: kind, [kind]: media }
}
