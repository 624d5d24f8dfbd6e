import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { StartupError } from '#lib/startup-error.ts'

/** One line of a CSV file by its columns, and the line where it ends. */
export interface CsvRow {
  record: Record<string, string>
  info: { lines: number }
}

/** The rows below the header, which names at least the columns `required`. Throws StartupError, naming the line. */
export async function readCsv(
  path: string,
  required: readonly string[],
  whenEmpty: string,
): Promise<CsvRow[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartupError(`The file ${path} cannot be read.`)
  })
  const rows = parseRows(path, text)
  const [first] = rows
  if (first === undefined) throw new StartupError(`${path} ${whenEmpty}`)
  const missing = required.find((name) => !Object.hasOwn(first.record, name))
  if (missing !== undefined)
    throw new StartupError(`The first line of ${path} must name the columns; "${missing}" is missing.`)
  return rows
}

function parseRows(path: string, text: string): CsvRow[] {
  try {
    const options = { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true } as const
    return parse(text, options) as unknown as CsvRow[]
  } catch (error) {
    if (error instanceof CsvError) throw new StartupError(`${path} is no CSV file: ${error.message}.`)
    throw error
  }
}
