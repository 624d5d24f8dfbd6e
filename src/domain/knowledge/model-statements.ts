import { createTextCleaner } from './clean-model-text.ts'
import type { ModelCitations } from './model-citations.ts'
import { splitSentences } from './split-sentences.ts'

/** A line that is held until its end is not longer. */
const LONGEST_LINE = 2_000
/** What may still become the bullet and the sources that a line begins with. */
const GROWING_HEAD = /^\s*(?:(?:[-*•]|\d{1,2}[.)])\s*|\d{1,2})?(?:\[[\d\s,]*(?:\]\s*|$))*$/
const HEAD = /^\s*((?:[-*•]|\d{1,2}[.)])\s+)?((?:\[[\d\s,]*\]\s*)*)/
/** A statement, its sources behind it, and the point behind those. */
const SOURCED = /([\s\S]*?)((?:\s*\[\d[\d\s,]*\])+)([.,;:!?。]*)/g

/** Reads the lines of an answer and shows the statements that are supported. */
export interface Statements {
  push(text: string): void
  end(): void
}

/**
 * A line that begins with passages that were quoted is shown while it is written. Any other is held until its end:
 * then those of its statements are shown whose sources, or whose own words, are found in the passages. What nothing
 * supports is never shown. Sources become `[n]` behind the statement, n counting the citations from 1.
 */
export function createStatements(options: {
  citations: ModelCitations
  show: (text: string) => void
  mayShow: (address: string) => boolean
}): Statements {
  const { citations } = options
  /** The beginning of a line, or the whole of one that is held. */
  let line = ''
  let state: 'head' | 'open' | 'held' = 'head'
  let sources: number[] = []
  let statement = ''
  /** What may become a source inside an open line. */
  let bracket = ''
  let separator = ''
  let wasBullet = false
  let shown = false
  let space = ''

  const cleaner = createTextCleaner(say, options.mayShow)

  /** White space waits for what follows it, so that none is left at the end. */
  function say(text: string): void {
    const visible = text.trimEnd()
    if (visible !== '') options.show(space + visible)
    space = visible === '' ? space + text : text.slice(visible.length)
  }

  function begin(passages: readonly number[]): void {
    sources = passages.filter(citations.isQuoted)
    statement = ''
  }

  function write(text: string): void {
    const hadWords = hasWords(statement)
    statement += text
    if (sources.length === 0 || !hasWords(statement)) return
    if (hadWords) cleaner.push(text)
    else startSaying(statement.replace(/^[\s:;,.–—-]+/, ''))
  }

  function startSaying(text: string): void {
    space = shown ? separator : separator.trimStart()
    separator = ' '
    shown = true
    cleaner.push(text)
  }

  function close(numbers: readonly number[]): void {
    cleaner.end()
    space = ''
    if (numbers.length > 0) say(` ${numbers.map((number) => `[${number}]`).join('')}`)
  }

  function closeOpen(): void {
    if (sources.length > 0 && hasWords(statement)) close(citations.cite(sources, statement))
    begin([])
  }

  function decide(): void {
    const [all = '', bullet = '', markers = ''] = HEAD.exec(line) ?? []
    separateFrom(bullet)
    begin(numbersIn(markers))
    state = sources.length > 0 ? 'open' : 'held'
    if (state === 'held') return
    const rest = line.slice(all.length)
    line = ''
    for (const character of rest) readOpen(character)
  }

  function separateFrom(bullet: string): void {
    separator = bullet === '' ? (wasBullet ? '\n' : ' ') : `\n${bullet}`
    wasBullet = bullet !== ''
  }

  function readOpen(character: string): void {
    if (bracket === '' && character !== '[') {
      write(character)
      return
    }
    bracket += character
    if (/^\[[\d\s,]*$/.test(bracket)) return
    const found = bracket
    const passages = /^\[[\d\s,]*\]$/.test(found) ? numbersIn(found) : []
    bracket = ''
    if (passages.length === 0) write(found)
    else {
      closeOpen()
      begin(passages)
    }
  }

  function endLine(): void {
    if (state === 'open') {
      write(bracket)
      closeOpen()
    } else if (hasWords(line)) showHeld(line)
    bracket = ''
    line = ''
    state = 'head'
  }

  function showHeld(text: string): void {
    const [all = '', bullet = '', markers = ''] = HEAD.exec(text) ?? []
    separateFrom(bullet)
    const body = text.slice(all.length)
    const inFront = numbersIn(markers)
    if (inFront.length > 0) showSourced(body.replace(/\[[\d\s,]*\]/g, ''), inFront)
    else showEach(body)
  }

  function showEach(body: string): void {
    let at = 0
    for (const [whole, words = '', behind = '', point = ''] of body.matchAll(SOURCED)) {
      showSourced(words.trim() + point, numbersIn(behind))
      at += whole.length
    }
    const rest = body.slice(at)
    for (const { start, end } of splitSentences(rest)) {
      const copied = citations.citeCopied(rest.slice(start, end))
      if (copied !== null) showWhole(rest.slice(start, end), [copied])
    }
  }

  function showSourced(text: string, passages: readonly number[]): void {
    const numbers = hasWords(text) ? citations.cite(passages, text) : []
    if (numbers.length > 0) showWhole(text, numbers)
  }

  function showWhole(text: string, numbers: readonly number[]): void {
    startSaying(text.trim())
    close(numbers)
  }

  return {
    push(text) {
      for (const character of text) {
        if (character === '\n') endLine()
        else if (state === 'open') readOpen(character)
        else {
          line += character
          if (state === 'head' && !GROWING_HEAD.test(line)) decide()
          if (line.length > LONGEST_LINE) endLine()
        }
      }
    },
    end: endLine,
  }
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function numbersIn(markers: string): number[] {
  return [...markers.matchAll(/\d{1,4}/g)].map(([digits]) => Number(digits))
}
