import { rejectionReasonOf } from '#domain/documents/refusal-text.ts'
import type { CheckOptions } from './inspect-file.ts'
import { createProcessPool, type ProcessPoolSettings } from './process-pool.ts'
import type { Verdict } from './verdict.ts'

export interface FileChecker {
  /**
   * What a file really is and whether it can be taken; files beyond the concurrency wait in turn.
   * @throws Error when checking is impossible (processes cannot be started, closed), never because of the file
   */
  check(path: string, options?: CheckOptions): Promise<Verdict>
  /** Ends the processes; checks that still wait are rejected. */
  close(): Promise<void>
}

/** Checks files in limited processes; two at once by default, so that one that takes long does not hold up all others. */
export function createFileChecker(settings: ProcessPoolSettings = {}): FileChecker {
  const pool = createProcessPool(settings)
  return {
    async check(path, options = {}) {
      const outcome = await pool.ask<Verdict>({ task: 'check', path, options })
      return 'answer' in outcome ? outcome.answer : unreadable(outcome.failure)
    },
    close: () => pool.close(),
  }
}

function unreadable(detail: string): Verdict {
  return {
    content_type: 'application/octet-stream',
    refusal: 'unreadable',
    rejection_reason: rejectionReasonOf('unreadable'),
    findings: [{ name: 'readable', outcome: 'failed', detail }],
    pages: null,
  }
}
