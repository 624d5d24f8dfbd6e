/** What reads the output may have seen enough, as `head` has. */
export function unlessNobodyReads(error: unknown): void {
  if ((error as { code?: string }).code !== 'EPIPE') throw error
}
