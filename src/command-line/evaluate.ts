import { StartupError } from '#lib/startup-error.ts'
import { createClient, readServer, SERVER_OPTIONS } from './client.ts'
import { askAll } from './evaluate/ask-all.ts'
import { type Case, type Judged, judge } from './evaluate/judge.ts'
import { findDataSet } from './find-data-set.ts'
import { createProgressBar } from './import/progress-bar.ts'
import { readOptions } from './options.ts'
import { readCsv } from './read-csv.ts'

const HELP = `hearback evaluate – asks a data set the questions of a CSV file, on a running server, and says what became of them.

  hearback evaluate DATA_SET questions.csv

  DATA_SET         its number or its name
  questions.csv    its first line names the columns: question, and expected_answer if you like: a text that the answer
                   has to hold, such as "29 euros", or nothing where the documents do not hold the answer. Without the
                   column nothing is judged
  --url URL        the server; http://localhost:3000 by default
  --key KEY        an API key with the scope knowledge; HEARBACK_API_KEY by default

Each question is asked in a conversation of its own, as a person would, and the conversation is erased afterwards.
Ends with 1 when a question could not be processed.

Example: hearback evaluate Tariffs questions.csv
`

export async function evaluateCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const options = readOptions(words, HELP, SERVER_OPTIONS)
  if (options === null) return 0
  const [wanted, file, ...more] = options.words
  if (wanted === undefined || file === undefined || more.length > 0) throw new StartupError(HELP)
  const { url, key } = readServer(options.values, environment, 'knowledge')
  const cases = await readCases(file)
  const client = createClient(url, key)
  const dataSet = await findDataSet(client, wanted, 'Give its number or its name.')
  if (!dataSet) throw new StartupError(`There is no data set “${wanted}”.`)
  const bar = createProgressBar(cases.length)
  const given = await askAll(client, dataSet.id, cases, bar.advance).finally(bar.end)
  const judged = cases.flatMap((each, index) => {
    const answer = given[index]
    return answer ? [judge(each, answer)] : []
  })
  const summary = { data_set_id: dataSet.id, name: dataSet.name, ...count(judged) }
  if (options.json)
    console.log(JSON.stringify({ ...summary, wrong: judged.filter(({ wrong }) => wrong !== null) }, null, 2))
  else print(summary, judged)
  return summary.failed > 0 ? 1 : 0
}

async function readCases(file: string): Promise<Case[]> {
  const rows = await readCsv(file, ['question'], 'holds no question below its header.')
  return rows.map(({ record, info }) => {
    const { question = '', expected_answer } = record
    if (question === '') throw new StartupError(`Line ${info.lines} of ${file} has no question.`)
    return { line: info.lines, question, expected_answer: expected_answer ?? null }
  })
}

type Summary = ReturnType<typeof count> & { data_set_id: number; name: string }

function count(judged: readonly Judged[]) {
  const number = (holds: (one: Judged) => boolean) => judged.filter(holds).length
  return {
    questions: judged.length,
    answered: number(({ outcome }) => outcome === 'answered'),
    refused: number(({ outcome }) => outcome === 'refused'),
    failed: number(({ outcome }) => outcome === 'failed'),
    cited: number(({ citations }) => citations > 0),
    judged: number(({ correct }) => correct !== null),
    correct: number(({ correct }) => correct === true),
  }
}

function print(summary: Summary, judged: readonly Judged[]): void {
  const { data_set_id, name, questions, answered, refused, failed, cited, correct } = summary
  console.log(`Data set ${data_set_id} “${name}”, ${questions} questions:`)
  console.log(`  answered  ${answered}`)
  console.log(`  correct   ${summary.judged === 0 ? 'not judged' : `${correct} of ${summary.judged}`}`)
  console.log(`  refused   ${refused}`)
  console.log(`  cited     ${cited}`)
  if (failed > 0) console.log(`  failed    ${failed}`)
  for (const { line, question, expected_answer, answer, wrong } of judged) {
    if (wrong === null) continue
    console.log(`\nline ${line}: ${question}\n  ${wrong}`)
    if (expected_answer) console.log(`  expected: ${expected_answer}`)
    console.log(`  got:      ${answer.replaceAll('\n', '\n            ')}`)
  }
}
