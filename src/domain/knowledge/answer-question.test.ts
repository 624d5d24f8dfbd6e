import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answerQuestion } from './answer-question.ts'
import { languageOf } from './languages.ts'
import { rarityOf } from './rank-passages.ts'
import { readPassage } from './read-passage.ts'
import { readQuery } from './read-query.ts'

/** Answers as if the texts were what a search had found in this order, each in a document of its own after some other text. */
function ask(
  question: string,
  texts: readonly string[],
  language = 'en',
  { titles = [] as string[], before = [] as string[] } = {},
) {
  const carried = before.map((said) => ({ text: said, weight: 0.5 }))
  const query = readQuery(question, languageOf(language), carried)
  const rarities = query.terms.map(({ weight }) => weight * rarityOf(texts.length, 1))
  const passages = texts.map((text, index) => {
    const evidence = readPassage(query, rarities, { text, titles }, languageOf(language))
    const terms = evidence.terms
    return {
      document_id: index + 1,
      document_version: 1,
      title: '',
      url: null,
      headings: [],
      text,
      start: 10 * index,
      end: 10 * index + text.length,
      score: 10 - index,
      candidate: { score: 10 - index, documentTerms: terms },
      evidence,
    }
  })
  return answerQuestion({ question, query, rarities, passages, language, passageCount: texts.length })
}

test('the sentence that answers is quoted and cited', () => {
  const text =
    'Ada Lovelace wrote about the engine. She was born in London in December 1815. Her father was a poet.'
  const { answered, text: reply, citations } = ask('When was Ada Lovelace born in London?', [text])
  assert.equal(answered, true)
  assert.match(reply, /She was born in London in December 1815\./)
  assert.ok(citations.every(({ quote, start, end }) => text.slice(start, end) === quote))
})

test('a question that leans on one before is answered with what that one asked, under the heading that it names', () => {
  const text =
    'Business Max gives ten gigabits in both directions. A manager is your contact. The minimum term is 36 months.'
  const others = Array.from({ length: 9 }, (_, index) => `Something else is in text ${index}.`)
  const { text: reply } = ask('And for Business Max?', [text, ...others], 'en', {
    titles: ['FiberUP Business Max'],
    before: ['What is the minimum term of Business Duplex?'],
  })
  assert.match(reply, /The minimum term is 36 months\.$/)
})

test('what is not there is refused in the question’s language, with nothing cited', () => {
  const { answered, text, citations } = ask('¿Quién es el director de la escuela?', [
    'The shop opens at nine.',
  ])
  assert.deepEqual([answered, citations], [false, []])
  assert.match(text, /^No he encontrado/)
})

test('every citation is an exact span of its passage, and the answer is made of them, whatever the texts', () => {
  const word = fc.constantFrom(
    'engine',
    'London',
    'was',
    'built',
    'in',
    '1815',
    'the',
    '😀',
    'Müller',
    'ok.',
    'Why?',
    '\n',
    'A-12',
  )
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 6 }), (question, texts) => {
      const { answered, text: reply, citations } = ask(question, texts)
      assert.equal(answered, citations.length > 0)
      for (const { document_id, start, end, quote } of citations) {
        const offset = 10 * (document_id - 1)
        assert.equal(texts[document_id - 1]?.slice(start - offset, end - offset), quote)
      }
      if (answered) assert.equal(reply, citations.map(({ quote }) => quote).join(' … '))
    }),
  )
})
