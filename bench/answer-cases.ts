import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { QuestionStep } from '#domain/script/script.ts'

/** A reply to a closed question, and what it means: texts of options, "Yes" or "No", or null for none of these. */
export interface AnswerCase {
  step: QuestionStep
  language: string
  reply: string
  expected: string | null
  register: string
}

export interface AnswerSet {
  name: string
  cases: AnswerCase[]
}

interface CorpusEntry {
  language: string
  kind: 'yes_no' | 'choice' | 'multi_choice'
  question: string
  answers?: { text: string; synonyms?: string[] }[]
  reply: string
  expected: string | string[] | null
  register: string
}

/** A corpus of `bench/corpus`, as its README describes it; null when the file is not there. */
export function readCorpus(file: string): AnswerSet | null {
  const path = join(import.meta.dirname, 'corpus', file)
  if (!existsSync(path)) return null
  const entries = JSON.parse(readFileSync(path, 'utf8')) as CorpusEntry[]
  const steps = new Map<string, QuestionStep>()
  const cases = entries.map(({ language, kind, question, answers, reply, expected, register }) => {
    const key = JSON.stringify([kind, question, answers])
    const step = steps.get(key) ?? ({ id: 'q', type: kind, text: question, answers } as QuestionStep)
    steps.set(key, step)
    return {
      step,
      language,
      reply,
      expected: Array.isArray(expected) ? expected.join(', ') : expected,
      register,
    }
  })
  return { name: file.replace('.json', ''), cases }
}

interface Shape {
  options: number
  /** Example phrases of each option, as its synonyms. */
  examples: number
}

const SHAPES: readonly Shape[] = [
  { options: 4, examples: 5 },
  { options: 8, examples: 10 },
  { options: 10, examples: 50 },
  { options: 20, examples: 20 },
]
const SEED = 7

type Labelled = [text: string, intent: string]

/** Closed questions made of public sets of intents; none where the sets are not there. `questions` of each shape. */
export function readPublicSets(questions: number): AnswerSet[] {
  const folder = process.env.HEARBACK_BENCH_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data')
  const clincFile = join(folder, 'clinc150-open.json')
  const bankingFile = join(folder, 'banking77-train.csv')
  if (!existsSync(clincFile) || !existsSync(bankingFile)) {
    console.log(
      `CLINC150 and BANKING77 are not in ${folder}, so they were left out (set HEARBACK_BENCH_DATA)`,
    )
    return []
  }
  const clinc = JSON.parse(readFileSync(clincFile, 'utf8')) as Record<'train' | 'val' | 'oos_val', Labelled[]>
  const banking = (parse(readFileSync(bankingFile), { fromLine: 2 }) as Labelled[]).map(
    ([text, intent]): Labelled => [text.replaceAll('\n', ' '), intent],
  )
  const polar = ['yes', 'no', 'maybe']
  const spoken = (labelled: Labelled[]) => labelled.filter(([, intent]) => !polar.includes(intent))
  const outside = clinc.oos_val.map(([text]) => text)
  const half = (parity: number) => banking.filter((_, index) => index % 2 === parity)
  return [
    {
      name: 'CLINC150 yes, no, maybe',
      cases: yesNoCases(clinc.val.filter(([, intent]) => polar.includes(intent))),
    },
    ...SHAPES.map((shape) => ({
      name: `CLINC150, ${shape.options} options of ${shape.examples} phrases`,
      cases: choiceCases(spoken(clinc.train), spoken(clinc.val), outside, shape, questions),
    })),
    ...SHAPES.map((shape) => ({
      name: `BANKING77, ${shape.options} options of ${shape.examples} phrases`,
      cases: choiceCases(half(0), half(1), [], shape, questions),
    })),
  ]
}

function yesNoCases(labelled: Labelled[]): AnswerCase[] {
  const step: QuestionStep = { id: 'q', type: 'yes_no', text: 'Is that right?' }
  const meanings: Record<string, string | null> = { yes: 'Yes', no: 'No' }
  return labelled.map(([reply, intent]) => {
    return { step, language: 'en', reply, expected: meanings[intent] ?? null, register: intent }
  })
}

function choiceCases(
  examples: Labelled[],
  replies: Labelled[],
  outside: string[],
  shape: Shape,
  questions: number,
): AnswerCase[] {
  const random = seeded(SEED)
  const [known, asked] = [byIntent(examples), byIntent(replies)]
  const perOption = Math.max(1, Math.round(40 / shape.options))
  return Array.from({ length: questions }).flatMap(() => {
    const intents = sample([...known.keys()], shape.options, random)
    const textOf = (intent: string) => intent.replaceAll('_', ' ')
    const answers = intents.map((intent) => {
      return { text: textOf(intent), synonyms: sample(known.get(intent) ?? [], shape.examples, random) }
    })
    const step: QuestionStep = { id: 'q', type: 'choice', text: 'How can we help you?', answers }
    const one = { step, language: 'en', register: 'phrase' }
    const inside = intents.flatMap((intent) =>
      sample(asked.get(intent) ?? [], perOption, random).map((reply) => ({
        ...one,
        reply,
        expected: textOf(intent),
      })),
    )
    return [
      ...inside,
      ...sample(outside, 20, random).map((reply) => ({
        ...one,
        reply,
        expected: null,
        register: 'out_of_scope',
      })),
    ]
  })
}

function byIntent(labelled: readonly Labelled[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [text, intent] of labelled) groups.set(intent, [...(groups.get(intent) ?? []), text])
  return groups
}

function sample<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const drawn = items.map((item) => ({ item, at: random() }))
  return drawn
    .sort((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ item }) => item)
}

/** Numbers from 0 to 1, the same ones for a seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
