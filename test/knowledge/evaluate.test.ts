import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { evaluateCommand } from '../../src/command-line/evaluate.ts'
import { createKey } from '../case-client.ts'
import { startHearback } from '../hearback.ts'
import { complaintOf, runHearback } from '../run-hearback.ts'
import { createKnowledgeClient } from './knowledge-client.ts'

test('hearback evaluate', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const { createDataSet, add } = createKnowledgeClient(hearback)
  const dataSet = await createDataSet('Tariffs')
  await add(dataSet, {
    title: 'Tariffs',
    content: 'The Basic tariff costs 9 euros a month.\n\nThe Premium tariff costs 29 euros a month.',
  })
  const key = await createKey(call, 'knowledge')
  const folder = await mkdtemp(join(tmpdir(), 'hearback-evaluate-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const run = (...words: string[]) =>
    runHearback(['evaluate', ...words, '--url', hearback.url], { HEARBACK_API_KEY: key }, folder)
  const write = (...lines: string[]) => writeFile(join(folder, 'questions.csv'), lines.join('\n'))

  await t.test('says what became of each question, and what went wrong', async () => {
    await write(
      '\ufeffquestion,expected_answer',
      'What does the Basic tariff cost?,9 Euros',
      'What does the Premium tariff cost?,39 euros',
      'Who was the first king of France?,',
      '"Which tariff costs 29 euros, please?",',
      'Who painted the Sistine Chapel?,Michelangelo',
    )
    const { code, stdout, stderr } = await run('Tariffs', 'questions.csv')
    assert.equal(
      stdout,
      `Data set ${dataSet} “Tariffs”, 5 questions:
  answered  3
  correct   2 of 5
  refused   2
  cited     3

line 3: What does the Premium tariff cost?
  answered otherwise
  expected: 39 euros
  got:      The Premium tariff costs 29 euros a month.

line 5: Which tariff costs 29 euros, please?
  answered, though the documents do not hold it
  got:      The Premium tariff costs 29 euros a month.

line 6: Who painted the Sistine Chapel?
  refused
  expected: Michelangelo
  got:      I could not find an answer to that in the documents I have.
`,
    )
    assert.equal(code, 0)
    assert.match(stderr, /5\/5/)
    const { body } = await call('GET', '/api/conversations')
    assert.equal(body.count, 0, 'nothing stays')
  })

  await t.test('for machines, and without judging', async () => {
    await write('question', 'What does the Basic tariff cost?')
    const { code, stdout } = await run(String(dataSet), 'questions.csv', '--json')
    assert.deepEqual(JSON.parse(stdout), {
      data_set_id: dataSet,
      name: 'Tariffs',
      questions: 1,
      answered: 1,
      refused: 0,
      failed: 0,
      cited: 1,
      judged: 0,
      correct: 0,
      wrong: [],
    })
    assert.equal(code, 0)
  })

  await t.test('what is wrong is said in one sentence', async () => {
    const unknown = await run('Nothing', 'questions.csv')
    assert.deepEqual([unknown.code, unknown.stderr], [1, 'There is no data set “Nothing”.\n'])
    const say = (...words: string[]) =>
      complaintOf(evaluateCommand([...words, '--url', hearback.url], { HEARBACK_API_KEY: key }))
    const file = join(folder, 'questions.csv')
    assert.equal(await say('999', file), 'There is no data set 999. Give its number or its name.')
    const nowhere = join(folder, 'nowhere.csv')
    assert.equal(await say('Tariffs', nowhere), `The file ${nowhere} cannot be read.`)
    await write('frage', 'Was kostet es?')
    assert.equal(
      await say('Tariffs', file),
      `The first line of ${file} must name the columns; "question" is missing.`,
    )
    await write('question,expected_answer', ',9 euros')
    assert.equal(await say('Tariffs', file), `Line 2 of ${file} has no question.`)
    const { code, stdout } = await run('--help')
    assert.match(stdout, /Example: hearback evaluate/)
    assert.equal(code, 0)
  })
})
