import readSheets from 'read-excel-file/node'
import { readZip } from '../read-zip.ts'
import { addTable } from './add-table.ts'
import { type Extraction, NoText } from './extraction.ts'
import { createTextBuilder } from './text-builder.ts'

const MIDNIGHT = /T00:00:00\.000Z$/

/** @throws NoText, Refused */
export async function extractXlsx(file: Buffer): Promise<Extraction> {
  // All of it is inflated once and thrown away: what is too much shows before a reader keeps it.
  await readZip(
    file,
    () => false,
    () => undefined,
  )
  const sheets = await readSheets(file).catch(() => {
    throw new NoText('This workbook is damaged. Open it, save it anew and add it again.')
  })
  const builder = createTextBuilder()
  for (const { sheet, data } of sheets) {
    if (sheets.length > 1 && data.length > 0) builder.add('heading', sheet, 2)
    addTable(
      builder,
      data.map((row) => row.map(showCell)),
    )
  }
  return { title: null, ...builder.build() }
}

function showCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  const time = cell.toISOString()
  return MIDNIGHT.test(time) ? time.slice(0, 10) : time.slice(0, 19).replace('T', ' ')
}
