const LONGEST_NAME = 200

/**
 * The last part of the path, without control, direction and path characters; bidirectional tricks stay visible as
 * text. Browsers write a quotation mark in a form's file name as %22.
 */
export function cleanFileName(given: string | undefined): string {
  const base = (given ?? '').toWellFormed().replaceAll('%22', '"').split(/[/\\]/).at(-1) ?? ''
  const cleaned = base.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').trim()
  if (cleaned === '' || /^\.+$/.test(cleaned)) return 'file'
  if (cleaned.length <= LONGEST_NAME) return cleaned
  const extension = /\.[^.]{1,10}$/.exec(cleaned)?.[0] ?? ''
  return cleaned.slice(0, LONGEST_NAME - extension.length) + extension
}
