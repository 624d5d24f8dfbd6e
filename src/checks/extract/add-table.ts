import { onOneLine, type TextBuilder } from './text-builder.ts'

/** More columns than a table has that somebody reads. */
const MOST_COLUMNS = 1_000

const TITLE_LEVEL = 3

/**
 * Adds each row as one line, `Plan: Basic; Price: 10 €`, so that it can be found and quoted by itself. What stands alone
 * in the first rows, above the names of the columns, is the table's title and what is said about it.
 */
export function addTable(builder: TextBuilder, given: readonly (readonly string[])[]): void {
  const rows = given
    .map((row) => row.slice(0, MOST_COLUMNS).map(onOneLine))
    .filter((row) => row.some((cell) => cell !== ''))
  const titles = rows.findIndex((row) => countFilled(row) > 1)
  for (const [place, row] of rows.splice(0, Math.max(0, titles)).entries())
    builder.add(place === 0 ? 'heading' : 'paragraph', row.join(''), place === 0 ? TITLE_LEVEL : undefined)
  const [first = [], ...rest] = rows
  const header = rest.length > 0 && isHeader(first) ? first : null
  for (const row of header === null ? rows : rest)
    builder.add('row', row.flatMap(nameCell(header)).join('; '))
}

const countFilled = (row: readonly string[]) => row.filter((cell) => cell !== '').length

function nameCell(header: readonly string[] | null) {
  return (cell: string, column: number): string[] => {
    if (cell === '') return []
    const name = header?.[column] ?? ''
    return [name === '' ? cell : `${name}: ${cell}`]
  }
}

/** Names of columns are words, each once; what begins with a number or is left empty twice is a row like the others. */
function isHeader(row: readonly string[]): boolean {
  const names = row.filter((cell) => cell !== '')
  const hasWords = names.every((name) => /\p{L}/u.test(name) && name.length <= 100)
  return hasWords && new Set(names).size === names.length && names.length >= row.length - 1
}
