import type { FoundPassage } from './answer-question.ts'
import type { Citation } from './answerer.ts'
import { createModelCitations } from './model-citations.ts'
import { createStatements } from './model-statements.ts'

/** What has become of a model's answer; `unsupported`: nothing that it wrote is in the passages. */
export type ModelVerdict = 'answered' | 'not_found' | 'unsupported'

/** Reads what a model writes in the form that `modelPrompt` asks for, and shows what the passages support. */
export interface ModelReader {
  /** False: nothing more is wanted. */
  push(text: string): boolean
  /** The model has ended, or broke off. */
  end(): void
  verdict(): ModelVerdict
  /** Whether it was ended because too much was shown. */
  isTooLong(): boolean
  /** All that was shown. */
  text(): string
  citations(): Citation[]
}

/** An e-mail address by itself, which is no link to elsewhere. */
const MAIL = /^[^\s@:/]+@[^\s@:/]+$/
/** Of the web, without what could end a link and begin something else. */
const PLAIN_ADDRESS = /^https?:\/\/[^\s"'<>()[\]{}|\\^`]+$/i
const THINKING = '<think>'
const THOUGHT = '</think>'
const NOT_FOUND = /^\W*not[ _]found\b/i
const QUOTES = /^\W*quotes?\W*$/i
const ANSWER = /^\W*answer\W*$/i
const NUMBERED_LINE = /^\s*[-*•]?\s*\[(\d{1,4})\]\s*:?\s*(\S.*)$/
const QUOTE_LINE = /^\s*[-*•]?\s*\[\d{1,4}\]\s*:?\s*["“„«'‘]/
/** In characters; far more than is asked for. */
const LONGEST_ANSWER = 6_000
/** A first line that has grown so far is text. */
const LONGEST_HEADING = 24

/**
 * First come quotes, which are looked up in the passages; then an answer that may rest on those. What is shown is final
 * when it is shown: `show` gets it in pieces whose whole is `text()`. A model that quotes nothing is read as text with
 * sources behind its statements.
 */
export function createModelReader(options: {
  passages: readonly FoundPassage[]
  language: string | null
  show: (text: string) => void
}): ModelReader {
  const { passages, language } = options
  const citations = createModelCitations(passages, language)
  const addresses = new Set(
    passages.flatMap(({ url }) => (url !== null && PLAIN_ADDRESS.test(url) ? [url] : [])),
  )
  const statements = createStatements({
    citations,
    show(text) {
      if (isTooLong()) return
      shown += text
      options.show(text)
    },
    mayShow: (address) => addresses.has(address) || (MAIL.test(address) && citations.haveQuoted(address)),
  })
  let shown = ''
  let held = ''
  let phase: 'start' | 'quotes' | 'answer' | 'over' = 'start'
  let isNotFound = false

  function isTooLong(): boolean {
    return shown.length >= LONGEST_ANSWER
  }

  function readStart(): void {
    held = withoutThought(held)
    const text = held.trimStart()
    if (text.startsWith(THINKING.slice(0, text.length))) return
    const [line = '', ...more] = text.split('\n')
    const isWhole = more.length > 0
    if (NOT_FOUND.test(line)) {
      isNotFound = true
      phase = 'over'
    } else if (isWhole && QUOTES.test(line)) moveTo('quotes', more.join('\n'))
    else if (isWhole && QUOTE_LINE.test(line)) moveTo('quotes', text)
    else if (isWhole && ANSWER.test(line)) moveTo('answer', more.join('\n'))
    else if (isWhole || (line.length > LONGEST_HEADING && !/^\W*\[/.test(line))) moveTo('answer', text)
  }

  function readQuotes(): void {
    for (let end = held.indexOf('\n'); end !== -1; end = held.indexOf('\n')) {
      const line = held.slice(0, end)
      held = held.slice(end + 1)
      const [, passage = '', words = ''] = NUMBERED_LINE.exec(line) ?? []
      if (words !== '') {
        const isThere = citations.quote(Number(passage), words)
        if (isThere || QUOTE_LINE.test(line) || !citations.hasQuotes()) continue
        // The answer begins without its heading.
        moveTo('answer', `${line}\n${held}`)
        return
      }
      if (NOT_FOUND.test(line) && !citations.hasQuotes()) {
        isNotFound = true
        phase = 'over'
        return
      } else if (ANSWER.test(line)) {
        if (citations.hasQuotes()) moveTo('answer', held)
        else phase = 'over'
        return
      }
    }
  }

  function readAnswer(): void {
    if (shown === '' && NOT_FOUND.test(held)) {
      isNotFound = true
      phase = 'over'
    } else statements.push(held)
    held = ''
  }

  function moveTo(next: 'quotes' | 'answer', text: string): void {
    phase = next
    held = text
    read()
  }

  function read(): void {
    if (phase === 'start') readStart()
    else if (phase === 'quotes') readQuotes()
    else if (phase === 'answer') readAnswer()
  }

  return {
    push(text) {
      held += text
      read()
      // What a model writes behind it is not read, but the tokens are counted at its end.
      return !isTooLong() && (phase !== 'over' || isNotFound)
    },
    end() {
      if (phase === 'start' || phase === 'quotes') {
        held += '\n'
        read()
      }
      if (phase === 'answer') statements.end()
      phase = 'over'
    },
    verdict: () => (isNotFound ? 'not_found' : shown === '' ? 'unsupported' : 'answered'),
    isTooLong,
    text: () => shown,
    citations: citations.list,
  }
}

/** Some models write what they think before they answer. */
function withoutThought(text: string): string {
  if (!text.trimStart().startsWith(THINKING)) return text
  const end = text.indexOf(THOUGHT)
  return end === -1 ? text : text.slice(end + THOUGHT.length)
}
