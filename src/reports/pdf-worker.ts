/** A process of its own that turns reports into PDF: the work is native, takes its time and keeps memory. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What the server sends: strings for the template's `sys.inputs`, both JSON. */
export interface PdfRequest {
  view: string
  report: string
}

export type PdfReply = { pdf: Uint8Array } | { error: string }

const FONT_FILES: Record<string, readonly string[]> = {
  '@embedpdf/fonts-latin': ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'],
  '@embedpdf/fonts-arabic': ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
  '@embedpdf/fonts-hebrew': ['NotoSansHebrew-Regular.ttf', 'NotoSansHebrew-Bold.ttf'],
  '@embedpdf/fonts-jp': ['NotoSansJP-Regular.otf', 'NotoSansJP-Bold.otf'],
  '@embedpdf/fonts-sc': ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'],
  '@embedpdf/fonts-kr': ['NotoSansKR-Regular.otf', 'NotoSansKR-Bold.otf'],
}

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create({
  workspace: dirname(fileURLToPath(import.meta.url)),
  fontArgs: [{ fontPaths: fontPaths() }],
})

process.on('message', (request: PdfRequest) => {
  process.send?.(reply(request))
  // A compiled document is native memory that the collector can't see the size of.
  globalThis.gc?.()
})

function reply({ view, report }: PdfRequest): PdfReply {
  try {
    return { pdf: compile({ view, report }) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function compile(inputs: { view: string; report: string }): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  const failure = compiled.takeError()
  if (compiled.result === null) {
    throw new Error(failure === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(failure)))
  }
  try {
    return archival(compiled.result)
  } finally {
    // Keeps what the last few reports had in common, fonts first of all: five times as fast, and less memory.
    compiler.evictCache(2)
  }
}

type Compiled = NonNullable<ReturnType<NodeCompiler['compile']>['result']>

/** PDF/A-3, made for filing, forbids characters that no font can show; such a report is a plain tagged PDF. */
function archival(document: Compiled): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-3a' })
  } catch {
    return compiler.pdf(document)
  }
}

function fontPaths(): string[] {
  const require = createRequire(import.meta.url)
  return Object.entries(FONT_FILES).flatMap(([name, files]) => {
    const folder = join(dirname(require.resolve(name)), '..', 'fonts')
    return files.map((file) => join(folder, file))
  })
}
