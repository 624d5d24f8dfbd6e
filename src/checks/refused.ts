import type { Finding, Refusal } from '#domain/documents/rejection.ts'

/** Thrown by a check: the file is refused, and `finding` says why for the report. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly finding: Finding

  constructor(refusal: Refusal, name: Finding['name'], detail: string) {
    super(detail)
    this.refusal = refusal
    this.finding = { name, outcome: 'failed', detail }
  }
}

/**
 * What a decoder threw, as a refusal. One of WebAssembly that broke off in the middle (out of memory, a bug) answers
 * wrongly from then on, so that error goes up as it is and ends the process.
 */
export function unreadableUnlessBroken(error: unknown, detail: string): unknown {
  return error instanceof WebAssembly.RuntimeError ? error : unreadable(detail)
}

/** The file cannot be read; `detail` is for the report. */
export function unreadable(detail: string): Refused {
  return new Refused('unreadable', 'readable', detail)
}
