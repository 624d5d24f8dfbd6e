export type CleanUps = { after(cleanUp: () => Promise<unknown>): void }

/** Whatever comes of the work, cleans up behind it, the latest first. */
export async function withCleanUps<Result>(work: (t: CleanUps) => Promise<Result>): Promise<Result> {
  const cleanUps: (() => Promise<unknown>)[] = []
  try {
    return await work({ after: (cleanUp) => void cleanUps.push(cleanUp) })
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp()
  }
}
