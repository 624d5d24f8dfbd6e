import { fileTypeFromBuffer } from 'file-type'
import { FILE_KINDS, type FileKind } from '#domain/documents/file-kinds.ts'

export interface RecognisedType {
  content_type: string
  /** Null when it is none of the kinds that people may give. */
  kind: FileKind | null
  /** An Office document with a password: a container that does not say which of the kinds it holds. */
  encrypted_office: boolean
}

const CONTENT_TYPE_OF_KIND = new Map<FileKind, string>(
  FILE_KINDS.map(({ kind, content_types }) => [kind, content_types[0]]),
)

const KIND_OF_CONTENT_TYPE = new Map<string, FileKind>([
  ...FILE_KINDS.flatMap(({ kind, content_types }) => content_types.map((type) => [type, kind] as const)),
  // Moving and burst pictures have the same first picture as the plain ones.
  ['image/apng', 'png'],
  ['image/heic-sequence', 'heic'],
  ['image/heif-sequence', 'heic'],
  // With macros: recognised so that the refusal can say so.
  ['application/vnd.ms-word.document.macroenabled.12', 'docx'],
  ['application/vnd.ms-excel.sheet.macroenabled.12', 'xlsx'],
])

/** The type of a file by its content; its name plays no part. */
export async function recogniseType(file: Buffer): Promise<RecognisedType> {
  if (file.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) {
    const kind = officeKind(file)
    if (kind) return recognised(kind)
  }
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-\d/.test(file.toString('latin1', 0, 1024))) return recognised('pdf')
  // A file that ends in the middle of its first structures makes the detector throw.
  const found = await fileTypeFromBuffer(file).catch(() => undefined)
  // A TIFF may keep its structures at its end, where a cut off one has none.
  if (!found && /^(?:II\*\0|MM\0\*)/.test(file.toString('latin1', 0, 4))) return recognised('tiff')
  const content_type = found?.mime ?? (isText(file) ? 'text/plain' : 'application/octet-stream')
  const kind = KIND_OF_CONTENT_TYPE.get(content_type.toLowerCase())
  if (kind) return recognised(kind)
  const encrypted_office =
    content_type === 'application/x-cfb' && file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return { content_type, kind: null, encrypted_office }
}

/** By the names of the parts, which stand uncompressed in the file, so that a cut off file is still recognised. */
function officeKind(file: Buffer): FileKind | null {
  if (!file.includes('[Content_Types].xml')) return null
  if (file.includes('word/')) return 'docx'
  if (file.includes('xl/')) return 'xlsx'
  return null
}

function recognised(kind: FileKind): RecognisedType {
  return { content_type: CONTENT_TYPE_OF_KIND.get(kind) ?? '', kind, encrypted_office: false }
}

function isText(file: Buffer): boolean {
  const start = file.subarray(0, 4096)
  return !start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
