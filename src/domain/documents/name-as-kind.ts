import { FILE_KINDS } from './file-kinds.ts'

/**
 * The name under which a file is saved by whoever downloads it: with an extension of its kind, so that a program opens
 * it that is meant for it. A PDF can be named `invoice.hta`, and be run as that.
 */
export function nameAsKind(fileName: string, contentType: string): string {
  const isOfType = ({ content_types }: (typeof FILE_KINDS)[number]) =>
    content_types.some((type) => type === contentType)
  const kind = FILE_KINDS.find(isOfType)
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase()
  const fits = kind === undefined || kind.extensions.some((each) => each === extension)
  return fits ? fileName : `${fileName}.${kind.extensions[0]}`
}
