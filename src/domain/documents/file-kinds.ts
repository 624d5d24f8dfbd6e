/**
 * The kinds of file that people may give, for upload checks, the page's file picker and file steps.
 * Extensions are lower case without a dot; the first content type is the one that is recorded.
 */
export const FILE_KINDS = [
  { kind: 'pdf', label: 'PDF', content_types: ['application/pdf'], extensions: ['pdf'] },
  { kind: 'jpeg', label: 'JPEG', content_types: ['image/jpeg'], extensions: ['jpg', 'jpeg'] },
  { kind: 'png', label: 'PNG', content_types: ['image/png'], extensions: ['png'] },
  { kind: 'webp', label: 'WebP', content_types: ['image/webp'], extensions: ['webp'] },
  { kind: 'heic', label: 'HEIC', content_types: ['image/heic', 'image/heif'], extensions: ['heic', 'heif'] },
  { kind: 'tiff', label: 'TIFF', content_types: ['image/tiff'], extensions: ['tif', 'tiff'] },
  {
    kind: 'docx',
    label: 'DOCX',
    content_types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    extensions: ['docx'],
  },
  {
    kind: 'xlsx',
    label: 'XLSX',
    content_types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    extensions: ['xlsx'],
  },
] as const

export type FileKind = (typeof FILE_KINDS)[number]['kind']

/** Largest accepted file: 25 MB, in bytes. */
export const MAX_FILE_SIZE = 25 * 1024 * 1024

/** Files that one question accepts at most. */
export const MAX_FILES = 10
