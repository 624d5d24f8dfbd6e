import { splitSentences } from '#domain/knowledge/split-sentences.ts'
import type { Paragraph } from './knowledge-sets.ts'

const LEAST_LENGTH = 600
const A_LARGE_PRIME = 2_147_483_647
const A_FACTOR = 48_271

/** So many paragraphs: those given, then others put together from their sentences, the same each time. */
export function mixParagraphs(paragraphs: readonly Paragraph[], count: number): Paragraph[] {
  const sentences = paragraphs.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  )
  const mixed = paragraphs.slice(0, count)
  let state = 1
  const draw = (most: number) => {
    state = (state * A_FACTOR) % A_LARGE_PRIME
    return state % most
  }
  while (mixed.length < count) {
    let text = ''
    while (text.length < LEAST_LENGTH) text += `${sentences[draw(sentences.length)] ?? ''} `
    const { title = '' } = paragraphs[draw(paragraphs.length)] ?? {}
    mixed.push({ text: text.trim(), title, article: paragraphs.length + mixed.length })
  }
  return mixed
}
