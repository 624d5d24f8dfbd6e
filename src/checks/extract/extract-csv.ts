import { CsvError, parse } from 'csv-parse/sync'
import { addTable } from './add-table.ts'
import { type Extraction, NoText } from './extraction.ts'
import { createTextBuilder } from './text-builder.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const LINES_LOOKED_AT = 20

/** @throws NoText */
export function extractCsv(text: string): Extraction {
  const builder = createTextBuilder()
  addTable(builder, readRows(text, delimiterOf(text)))
  return { title: null, ...builder.build() }
}

function readRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new NoText('This table can’t be read: a quotation mark is never closed.')
  }
}

/** The one that cuts the first lines into the same number of pieces; the most pieces when several do. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', LINES_LOOKED_AT).filter((line) => line.trim() !== '')
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(delimiter).length)
    const [first = 1] = counts
    const alike = counts.filter((count) => count === first).length / Math.max(counts.length, 1)
    return { delimiter, score: first > 1 ? alike * 1_000 + first : 0 }
  })
  const [best] = scored.toSorted((one, other) => other.score - one.score)
  return best?.delimiter ?? ','
}
