import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface Paragraph {
  text: string
  title: string
  article: number
}

export interface SetQuestion {
  question: string
  /** Which of the set's paragraphs it is about. */
  paragraph: number
  article: number
  /** Where in that paragraph the answers begin, UTF-16 code units; none when it can't be answered from it. */
  answers: { text: string; start: number }[]
}

export interface QuestionSet {
  name: string
  language: string
  paragraphs: Paragraph[]
  questions: SetQuestion[]
  /** Questions that look as if the paragraph answered them. */
  adversarial: SetQuestion[]
}

const SETS = [
  { name: 'squad2', file: 'squad2-open.json', language: 'en' },
  { name: 'xquad-en', file: 'xquad-en-open.json', language: 'en' },
  { name: 'xquad-es', file: 'xquad-es-open.json', language: 'es' },
  { name: 'xquad-de', file: 'xquad-de-open.json', language: 'de' },
]

interface SquadFile {
  data: {
    title: string
    paragraphs: {
      context: string
      qas: {
        question: string
        answers: { text: string; answer_start: number }[]
        is_impossible?: boolean
      }[]
    }[]
  }[]
}

/** Where the public sets lie; null when they are not there. */
export function findData(): string | null {
  const folder = resolve(
    process.env.HEARBACK_BENCH_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
  )
  return SETS.every(({ file }) => existsSync(join(folder, file))) ? folder : null
}

export function readSets(folder: string): QuestionSet[] {
  return SETS.map(({ name, file, language }) => {
    const { data } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SquadFile
    const set: QuestionSet = { name, language, paragraphs: [], questions: [], adversarial: [] }
    for (const [article, { title, paragraphs }] of data.entries())
      for (const { context, qas } of paragraphs) {
        const paragraph = set.paragraphs.length
        set.paragraphs.push({ text: context, title: title.replaceAll('_', ' '), article })
        for (const { question, answers, is_impossible } of qas) {
          const starts = answers.map(({ text, answer_start }) => ({
            text,
            start: startOf(context, text, answer_start),
          }))
          const list = is_impossible ? set.adversarial : set.questions
          list.push({ question, paragraph, article, answers: is_impossible ? [] : starts })
        }
      }
    return set
  })
}

/** The sets count code points. */
function startOf(context: string, answer: string, codePoint: number): number {
  if (context.startsWith(answer, codePoint)) return codePoint
  return [...context].slice(0, codePoint).join('').length
}

/** Constants are fitted on the articles of even numbers and reported on the others. */
export function isForFitting({ article }: { article: number }): boolean {
  return article % 2 === 0
}
