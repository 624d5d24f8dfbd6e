import { Parser } from 'htmlparser2'
import { addTable } from './add-table.ts'
import type { Extraction } from './extraction.ts'
import { cleanText, createTextBuilder, onOneLine } from './text-builder.ts'

/** Nothing in them is for reading. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed canvas audio video picture select datalist button input textarea nav'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'html head body p div section article main header footer aside address blockquote figure figcaption form fieldset legend details summary pre ul ol dl li dt dd h1 h2 h3 h4 h5 h6 table thead tbody tfoot caption tr td th hr'.split(
    ' ',
  ),
)
const LISTED = new Set(['li', 'dt', 'dd'])

interface Table {
  rows: string[][]
  row: string[] | null
}

/** What a page shows, without its scripts, styles, menus and hidden parts. */
export function extractHtml(html: string): Extraction {
  const builder = createTextBuilder()
  const open: string[] = []
  const tables: Table[] = []
  let title = ''
  let text = ''
  let skipping = 0

  /** Ends the piece that is being read; a cell's text belongs to its row. */
  function flush(): void {
    const piece = open.includes('pre') ? text : onOneLine(text)
    text = ''
    if (piece.trim() === '') return
    const heading = open.findLast((name) => /^h[1-6]$/.test(name))
    if (heading) builder.add('heading', piece, Number(heading[1]))
    else builder.add(open.some((name) => LISTED.has(name)) ? 'list' : 'paragraph', piece)
  }

  function beginBlock(name: string): void {
    const table = tables.at(-1)
    // Text between the cells of one row stays with the row.
    if (table?.row && name !== 'table' && name !== 'tr') text += name === 'td' || name === 'th' ? '' : ' '
    else flush()
    if (name === 'table') tables.push({ rows: [], row: null })
    if (name === 'tr' && table) table.row = []
  }

  function endBlock(name: string): void {
    const table = tables.at(-1)
    if (name === 'td' || name === 'th') {
      table?.row?.push(text)
      text = ''
    } else if (name === 'tr' && table?.row) {
      if (table.row.length > 0) table.rows.push(table.row)
      table.row = null
    } else if (name === 'table' && table) {
      flush()
      tables.pop()
      addTable(builder, table.rows)
    } else if (table?.row) text += ' '
    else flush()
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipping > 0 || SKIPPED.has(name) || isHidden(attributes)) {
          skipping++
          open.push(name)
          return
        }
        if (name === 'br') text += open.includes('pre') ? '\n' : ' '
        if (BLOCKS.has(name)) beginBlock(name)
        open.push(name)
      },
      ontext(piece) {
        if (skipping > 0) return
        if (open.at(-1) === 'title') title += piece
        else text += piece
      },
      onclosetag(name) {
        if (skipping > 0) skipping--
        else if (BLOCKS.has(name)) endBlock(name)
        open.pop()
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  flush()
  const built = builder.build()
  const [first] = built.blocks
  const heading = first?.kind === 'heading' ? built.content.slice(first.start, first.end) : null
  return { title: onOneLine(cleanText(title)) || heading, ...built }
}

function isHidden({ hidden, style = '' }: Record<string, string>): boolean {
  return hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}
