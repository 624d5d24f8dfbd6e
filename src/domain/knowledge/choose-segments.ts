/** So many segments of about one size become one; sizes differ by as much. */
const MANY = 8
/** A segment that is merged has no more passages, so that merging takes little memory. */
const LARGE = 32_768
/** Nor are more merged at once. */
const MOST_SEGMENTS = 512

/** Which segments to merge next, of those given smallest first; none when they are few enough. */
export function chooseSegments(segments: readonly { id: string; passage_count: number }[]): string[] {
  const sizes = Map.groupBy(segments, ({ passage_count }) =>
    Math.floor(Math.log(passage_count) / Math.log(MANY)),
  )
  for (const ofSize of sizes.values()) {
    if (ofSize.length < MANY) continue
    const chosen: string[] = []
    let passages = 0
    for (const { id, passage_count } of ofSize.slice(0, MOST_SEGMENTS)) {
      passages += passage_count
      if (passages > LARGE) break
      chosen.push(id)
    }
    if (chosen.length > 1) return chosen
  }
  return []
}
