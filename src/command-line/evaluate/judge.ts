export interface Case {
  line: number
  question: string
  /** A text that the answer has to hold; empty where there is none to be found; null where nothing is judged. */
  expected_answer: string | null
}

/** What became of a question. */
export interface Given {
  outcome: 'answered' | 'refused' | 'failed'
  answer: string
  citations: number
}

export interface Judged extends Case, Given {
  /** Null where nothing is judged. */
  correct: boolean | null
  /** What went wrong, in a few words; null when nothing did. */
  wrong: string | null
}

/** Compares words and digits: neither case nor space counts. Where no answer is to be found, refusing is right. */
export function judge(asked: Case, given: Given): Judged {
  const { expected_answer: expected } = asked
  const isRefused = given.outcome === 'refused'
  const holds =
    expected === '' ? isRefused : !isRefused && plain(given.answer).includes(plain(expected ?? ''))
  const correct = expected === null ? null : holds && given.outcome !== 'failed'
  return { ...asked, ...given, correct, wrong: whatWentWrong(given, correct, expected) }
}

function whatWentWrong(given: Given, correct: boolean | null, expected: string | null): string | null {
  if (given.outcome === 'failed') return 'could not be processed'
  if (correct === false && expected === '') return 'answered, though the documents do not hold it'
  if (correct === false) return given.outcome === 'refused' ? 'refused' : 'answered otherwise'
  return given.outcome === 'answered' && given.citations === 0 ? 'answered without a citation' : null
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
