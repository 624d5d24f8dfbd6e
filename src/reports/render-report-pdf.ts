import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Report } from '#queries/report-model.ts'
import type { PdfReply, PdfRequest } from './pdf-worker.ts'
import { reportView } from './report-view.ts'

export interface PdfRenderer {
  /**
   * The report as a PDF: A4, tagged, with the report's canonical JSON attached as `report.json`.
   * Reports are rendered one after another. Rejects with an Error when it can't be made or takes too long.
   */
  render(report: Report): Promise<Buffer>
  /** Ends the process that renders; what is under way is rejected. */
  close(): void
}

/**
 * Renders in a child process that starts with the first report and ends after `idle_ms` without one, so that
 * neither its work nor its memory weighs on the server. A child and no thread, because a native call can only be
 * stopped with its process.
 */
export function createPdfRenderer({ idle_ms = 30_000, time_limit_ms = 60_000 } = {}): PdfRenderer {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  function stop(): void {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }

  async function renderNow(request: PdfRequest): Promise<Buffer> {
    if (closed) throw new Error('the PDF renderer is closed')
    clearTimeout(idle)
    if (child?.connected !== true) child = startChild()
    const reply = await ask(child, request, time_limit_ms).catch((error: unknown) => {
      stop()
      throw error
    })
    idle = setTimeout(stop, idle_ms).unref()
    if ('error' in reply) throw new Error(`the report could not be rendered: ${reply.error}`)
    return Buffer.from(reply.pdf)
  }

  return {
    async render(report) {
      const request = pdfRequest(report)
      const result = last.then(() => renderNow(request))
      last = result.catch(() => undefined)
      return result
    },
    close() {
      closed = true
      stop()
    },
  }
}

/** What people typed crosses over as JSON only; the template is never changed by it. */
function pdfRequest(report: Report): PdfRequest {
  const at = new Date(report.generated_at)
  const generated = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
  const wellFormed = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value
  return {
    view: JSON.stringify({ ...reportView(report), generated }, wellFormed),
    report: canonicalJson(report),
  }
}

/** The child gets none of the server's environment, which holds its secrets, and never keeps it from ending. */
function startChild(): ChildProcess {
  const worker = new URL(`./pdf-worker${extname(import.meta.url)}`, import.meta.url)
  const child = fork(worker, {
    env: {},
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('error', () => undefined) // one that nobody listens to would end the server
  child.unref()
  child.channel?.unref()
  return child
}

/** Resolves with the child's reply; rejects when it ends, can't be reached or takes too long. */
function ask(child: ChildProcess, request: PdfRequest, limit_ms: number): Promise<PdfReply> {
  const { promise, resolve, reject } = Promise.withResolvers<PdfReply>()
  const onExit = () => reject(new Error('the PDF process ended before its answer'))
  const limit = setTimeout(() => reject(new Error(`the PDF took longer than ${limit_ms} ms`)), limit_ms)
  child.once('message', resolve)
  child.once('error', reject)
  child.once('exit', onExit)
  child.send(request, (error) => {
    if (error !== null) reject(error)
  })
  return promise.finally(() => {
    clearTimeout(limit)
    child.off('message', resolve)
    child.off('error', reject)
    child.off('exit', onExit)
  })
}
