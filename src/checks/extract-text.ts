import type { Extracted } from './extract/extraction.ts'
import { createProcessPool, type ProcessPoolSettings } from './process-pool.ts'

const READING_LIMIT_MS = 50_000

export interface TextExtractor {
  /**
   * The text of a file, or why there is none, in words for whoever gave it; files beyond the concurrency wait in turn.
   * @throws Error when reading is impossible (processes cannot be started, closed), never because of the file
   */
  extract(path: string, fileName: string): Promise<Extracted>
  /** Ends the processes; what still waits is rejected. */
  close(): Promise<void>
}

/** Reads texts out of files in limited processes, apart from those that check what people upload meanwhile. */
export function createTextExtractor(settings: ProcessPoolSettings = {}): TextExtractor {
  const pool = createProcessPool({ time_limit_ms: READING_LIMIT_MS, ...settings })
  return {
    async extract(path, file_name) {
      const outcome = await pool.ask<Extracted>({ task: 'extract', path, file_name })
      if ('answer' in outcome) return outcome.answer
      return {
        error:
          outcome.failure === 'crashed'
            ? 'This file asks for more memory than there is, or is damaged. Save it anew or split it.'
            : 'Reading this file took too long. Split it and add the parts.',
      }
    },
    close: () => pool.close(),
  }
}
