import type { Language } from './languages.ts'
import type { Posting } from './postings.ts'
import { tokenise } from './tokenise.ts'

/** The postings of one document while they are made. */
export interface PassageIndex {
  postings: Map<string, Posting[]>
  /** Of each passage, its words that are no stop words. */
  lengths: number[]
}

export function createPassageIndex(): PassageIndex {
  return { postings: new Map(), lengths: [] }
}

/** Adds the next passage; `titles` are the document's title and the headings above the passage. */
export function addPassage(
  index: PassageIndex,
  { text, titles }: { text: string; titles: readonly string[] },
  language: Language,
): void {
  const passage = index.lengths.length
  const postingOf = (term: string): Posting => {
    const list = index.postings.get(term) ?? []
    if (list.length === 0) index.postings.set(term, list)
    const last = list.at(-1)
    if (last?.passage === passage) return last
    const posting = { passage, inText: 0, inTitle: 0 }
    list.push(posting)
    return posting
  }
  let length = 0
  for (const { term, isStopWord } of tokenise(text, language)) {
    if (isStopWord) continue
    length++
    postingOf(term).inText++
  }
  for (const { term, isStopWord } of titles.flatMap((title) => tokenise(title, language)))
    if (!isStopWord) postingOf(term).inTitle++
  index.lengths.push(length)
}
