import { parseArgs } from 'node:util'
import { understand } from '#domain/script/steps/registry.ts'
import { engineText } from '#domain/script/texts.ts'
import { type AnswerCase, readCorpus, readPublicSets } from './answer-cases.ts'
import { trainPeer } from './answer-peer.ts'
import { quantile } from './quantile.ts'

const GOAL = 'goal: 95 % in scope, 60 % of what is out of scope, 1 ms'

interface Judged extends AnswerCase {
  /** What it was taken for; null when the question would be asked again. */
  got: string | null
  confidence: number
  /** Of a question whose options were read before. */
  microseconds: number
}

interface Shares {
  /** Right ones of the replies that mean an option; wrong ones take another option. NaN where there are none. */
  inScope: number
  wrong: number
  /** Replies asked again of those that mean no option. */
  outOfScope: number
}

interface Options {
  /** Closed questions made of each public set. */
  questions: number
  /** Only sets whose name has this in it. */
  only?: string
  /** Replies of each set that nlp.js is given as well, at most; it takes longer. */
  peer: number
}

/** `npm run bench answers -- --questions 20 --confusions 20 --peer 400 --only CLINC150` */
export async function run(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      questions: { type: 'string', default: '20' },
      confusions: { type: 'string', default: '20' },
      peer: { type: 'string', default: '400' },
      only: { type: 'string', default: '' },
    },
  })
  const { questions, peer, only } = values
  const measured = await measureAnswers({ questions: Number(questions), peer: Number(peer), only })
  console.log(GOAL)
  for (const { name, judged, peer } of measured) {
    report(name, judged)
    if (peer) console.log(`  nlp.js: ${percentages(sharesOf(peer))}; ${times(peer)}`)
    confusions(judged, name.startsWith('held-out') ? 0 : Number(values.confusions))
  }
  calibration(measured.flatMap(({ judged }) => judged))
}

/** Every reply of every set, understood by the product and, where it can, by nlp.js. */
export async function measureAnswers({ questions, peer, only = '' }: Options) {
  const corpora = ['training.json', 'development.json', 'held-out.json']
    .map(readCorpus)
    .filter((set) => set !== null)
  const sets = [...corpora, ...readPublicSets(questions)].filter(({ name }) => name.includes(only))
  const measured: { name: string; judged: Judged[]; peer: Judged[] | null }[] = []
  for (const { name, cases } of sets) {
    measured.push({ name, judged: cases.map(judge), peer: await judgeByPeer(cases, peer) })
  }
  return measured
}

export function sharesOf(judged: readonly Judged[]): Shares {
  const inside = judged.filter(({ expected }) => expected !== null)
  const outside = judged.filter(({ expected }) => expected === null)
  const share = (part: readonly Judged[], all: readonly Judged[]) => part.length / all.length
  return {
    inScope: share(inside.filter(isRight), inside),
    wrong: share(
      inside.filter((each) => each.got !== null && !isRight(each)),
      inside,
    ),
    outOfScope: share(outside.filter(isRight), outside),
  }
}

const isRight = ({ got, expected }: Judged) => got === expected

function judge(each: AnswerCase): Judged {
  const context = { language: each.language, keys: {}, intent: 'answer', document_count: 0 } as const
  understand(each.step, each.reply, context)
  const start = performance.now()
  const understood = understand(each.step, each.reply, context)
  const microseconds = (performance.now() - start) * 1000
  if (!understood.usable) return { ...each, got: null, confidence: 0, microseconds }
  const { text, confidence } = understood
  return {
    ...each,
    got: each.step.type === 'yes_no' ? inEnglish(text, each.language) : text,
    confidence,
    microseconds,
  }
}

const inEnglish = (text: string, language: string) => (text === engineText('yes', language) ? 'Yes' : 'No')

/** Its choices only: it has nothing for yes and no, or for several answers. Null when there are none. */
async function judgeByPeer(cases: readonly AnswerCase[], most: number): Promise<Judged[] | null> {
  const choices = cases.filter(({ step }) => step.type === 'choice').slice(0, most)
  const peers = new Map<unknown, Awaited<ReturnType<typeof trainPeer>>>()
  const judged: Judged[] = []
  for (const each of choices) {
    const peer = peers.get(each.step) ?? (await trainPeer(each.step, each.language))
    peers.set(each.step, peer)
    const start = performance.now()
    const got = await peer(each.reply)
    judged.push({ ...each, got, confidence: 0, microseconds: (performance.now() - start) * 1000 })
  }
  return judged.length === 0 ? null : judged
}

function report(name: string, judged: readonly Judged[]): void {
  console.log(`\n${name}, ${judged.length} replies: ${percentages(sharesOf(judged))}; ${times(judged)}`)
  const choices = judged.filter(({ step }) => step.type === 'choice')
  if (choices.length < judged.length && choices.length > 0) {
    console.log(`  choices alone: ${percentages(sharesOf(choices))}; ${times(choices)}`)
  }
  for (const kind of ['language', 'register'] as const) {
    const names = [...new Set(judged.map((each) => each[kind]))]
    if (names.length < 3) continue
    for (const each of names) {
      const part = judged.filter((one) => one[kind] === each)
      console.log(`  ${each.padEnd(12)} ${String(part.length).padStart(4)}  ${percentages(sharesOf(part))}`)
    }
  }
}

function percentages({ inScope, wrong, outOfScope }: Shares): string {
  const percent = (share: number) => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`)
  return `in scope ${percent(inScope)} (wrong ${percent(wrong)}), out of scope ${percent(outOfScope)}`
}

function times(judged: readonly Judged[]): string {
  const taken = judged.map(({ microseconds }) => microseconds)
  return `${quantile(taken, 0.5).toFixed(0)} µs, p99 ${quantile(taken, 0.99).toFixed(0)} µs`
}

function confusions(judged: readonly Judged[], most: number): void {
  const wrong = judged.filter((each) => !isRight(each))
  for (const { language, reply, expected, got, confidence } of wrong.slice(0, most)) {
    const shown = (text: string | null) => text ?? 'none of these'
    console.log(
      `  ${language} "${reply}": ${shown(expected)}, taken for ${shown(got)} (${confidence.toFixed(2)})`,
    )
  }
  if (most > 0 && wrong.length > most) console.log(`  … and ${wrong.length - most} more`)
}

/** Whether the confidence is how often the answer is right. */
function calibration(judged: readonly Judged[]): void {
  console.log('\nconfidence, answers, right')
  for (let tenth = 4; tenth <= 10; tenth++) {
    const part = judged.filter(({ got, confidence }) => got !== null && Math.floor(confidence * 10) === tenth)
    if (part.length === 0) continue
    const right = (100 * part.filter(isRight).length) / part.length
    const range = tenth === 10 ? '1.0' : `${tenth / 10}–${(tenth + 1) / 10}`
    console.log(`${range.padEnd(10)} ${String(part.length).padStart(8)} ${right.toFixed(1)} %`)
  }
}
