import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAnswerer } from '#queries/answer-question.ts'
import { removeDataSet, removeDocument } from '#retrieval/remove.ts'
import { insertDataSet } from '#store/data-sets.ts'
import { createTestDatabase } from '../database.ts'
import { openIndex, type SearchIndex } from './search-index.ts'

const HOTEL = `# Opening hours

The reception is open from 7 a.m. to 11 p.m. every day. Guests who arrive later find their keys in the box A-123.

# Breakfast

Breakfast is served between 7 and 10 a.m. in the café on the first floor. It costs 14 euros and is free for children.`

const contentOf = (texts: string[]) => texts.join('\n\n')
const filler = (subject: string) =>
  `${subject} is described here at some length, so that the paragraph is not joined with its neighbours. ${'There is nothing else that anybody would want to know. '.repeat(4)}`

async function remove(index: SearchIndex, documentId: number) {
  await index.database.transaction(index.workspaceId, async (tx) =>
    removeDocument(tx, { data_set_id: 1, document_id: documentId }),
  )
}

test('words are found in other forms, without accents, as codes, in titles and under headings', async (t) => {
  const { url } = await createTestDatabase(t)
  const index = await openIndex(t, url, 'en')
  await index.add({ id: 1, title: 'Grand Hotel', content: HOTEL })
  await index.add({ id: 2, title: 'Airport', content: filler('The airport') })
  for (const [query, part] of [
    ['when do you serve breakfasts', 'Breakfast is served'],
    ['CAFE', 'café'],
    ['a123', 'A-123'],
    ['key box A-123', 'A-123'],
    ['hours', 'reception'],
    ['grand hotel', 'reception'],
  ] as const) {
    const passages = await index.search(query)
    assert.ok(
      passages.some(({ text }) => text.includes(part)),
      query,
    )
    assert.equal(passages[0]?.document_id, 1, query)
  }
  assert.deepEqual(await index.search('helicopter'), [])
  assert.deepEqual(await index.search('what is it?'), [], 'stop words alone find nothing')
})

test('a passage is exactly where it says, also beyond letters of two code units', async (t) => {
  const { url } = await createTestDatabase(t)
  const index = await openIndex(t, url, 'en')
  const content = `😀 First of all.\n\n${filler('The 𝔘nicorn')}\n\nLast: ${'🦄'.repeat(2_000)}\n\n${filler('A zebra')}`
  await index.add({ id: 1, title: 'T', content })
  const passages = await index.search('unicorn zebra first last', 50)
  assert.ok(passages.length >= 2)
  for (const { text, start, end } of passages) assert.equal(content.slice(start, end), text)
})

test('what one node commits, the other one finds; what one removes, neither finds', async (t) => {
  const { url } = await createTestDatabase(t)
  const one = await openIndex(t, url, 'en')
  const other = await openIndex(t, url, 'en', one.workspaceId)
  await one.add({ id: 1, content: filler('The lighthouse') })
  assert.equal((await other.search('lighthouse')).length, 1)
  assert.equal((await one.search('lighthouse')).length, 1)
  await other.add({ id: 2, content: filler('Another lighthouse') })
  assert.deepEqual((await one.search('lighthouse')).map(({ document_id }) => document_id).sort(), [1, 2])

  await other.add({ id: 2, content: filler('A windmill'), version: 2 })
  assert.deepEqual(
    (await one.search('lighthouse')).map(({ document_id }) => document_id),
    [1],
  )
  assert.equal((await one.search('windmill'))[0]?.document_version, 2)

  await one.merge()
  assert.equal((await other.search('windmill')).length, 1)
  await one.add({ id: 3, content: filler('A lighthouse again') })
  await remove(one, 1)
  for (const node of [one, other])
    assert.deepEqual(
      (await node.search('lighthouse')).map(({ document_id }) => document_id),
      [3],
    )
})

test('one data set, and one workspace, never has another’s passages', async (t) => {
  const { url } = await createTestDatabase(t)
  const ours = await openIndex(t, url, 'en')
  const theirs = await openIndex(t, url, 'en')
  await ours.database.transaction(ours.workspaceId, async (tx) => {
    await insertDataSet(tx, { number: 2, name: 'Two', language: 'en', system_message: null })
  })
  await ours.add({ id: 1, content: filler('The secret recipe') })
  await ours.add({ id: 2, content: filler('The public recipe') }, 2)
  await theirs.add({ id: 1, content: filler('Their recipe') })
  const found = async (index: SearchIndex, dataSetId: number) =>
    (await index.search('recipe', 10, dataSetId)).map(({ text }) => text.split(' is')[0])
  assert.deepEqual(await found(ours, 1), ['The secret recipe'])
  assert.deepEqual(await found(ours, 2), ['The public recipe'])
  assert.deepEqual(await found(theirs, 1), ['Their recipe'])
  assert.deepEqual(await found(theirs, 2), [])
  await ours.database.transaction(ours.workspaceId, async (tx) => removeDataSet(tx, 1))
  assert.deepEqual([await found(ours, 1), await found(ours, 2)], [[], ['The public recipe']])
})

test('merging changes no result, takes out what was removed, and leaves few segments', async (t) => {
  const { url } = await createTestDatabase(t)
  const index = await openIndex(t, url, 'en')
  const animals = ['cat', 'dog', 'cow', 'pig', 'hen', 'fox', 'owl', 'bat', 'elk', 'ant']
  for (const [number, animal] of [...animals, ...animals, ...animals].entries())
    await index.add({ id: number + 1, content: contentOf([filler(`The ${animal}`), filler('The farm')]) })
  await remove(index, 2)
  const look = async () =>
    Promise.all(
      [...animals, 'farm'].map(async (word) =>
        (await index.search(word, 100)).map(({ document_id, start }) => `${document_id} ${start}`).sort(),
      ),
    )
  const before = await look()
  await index.merge()
  assert.deepEqual(await look(), before)
  assert.equal(before[1]?.length, 2, 'one of three dogs is gone')
  const count = async (what: string) =>
    (
      await index.database.read<{ count: number }>(index.workspaceId, {
        name: `count_${what}`,
        text: `SELECT count(*) AS count FROM ${what}`,
      })
    )[0]?.count ?? 0
  assert.ok((await count('posting_segments')) < 8)
  for (let id = 1; id <= 30; id++) await remove(index, id)
  await index.merge()
  assert.deepEqual(
    [await count('passages'), await count('posting_segments'), await count('posting_blocks')],
    [0, 0, 0],
  )
})

test('a version that is indexed anew is found once, by its new words', async (t) => {
  const { url } = await createTestDatabase(t)
  const index = await openIndex(t, url, 'en')
  await index.add({ id: 1, content: contentOf([filler('The cat'), filler('The farm')]) })
  await index.again({
    id: 1,
    content: contentOf([filler('The dog'), filler('The farm'), filler('The barn')]),
  })
  const look = async () =>
    Promise.all(['cat', 'dog', 'farm', 'barn'].map(async (word) => (await index.search(word)).length))
  assert.deepEqual(await look(), [0, 1, 1, 1])
  await index.merge()
  assert.deepEqual(await look(), [0, 1, 1, 1])
  const [counted] = await index.database.read<{ count: number }>(index.workspaceId, {
    name: 'count_indexed_passages',
    text: 'SELECT sum(passage_count)::int AS count FROM posting_segments',
  })
  assert.equal(counted?.count, 3, 'what was indexed first is gone')
})

test('many removed passages in front do not hide the ones behind them', async (t) => {
  const { url } = await createTestDatabase(t)
  const index = await openIndex(t, url, 'en')
  await index.add({
    id: 1,
    content: contentOf(Array.from({ length: 300 }, () => filler('Comet comet comet'))),
  })
  await index.add({ id: 2, content: filler('A long text about many things, among them one comet') })
  await remove(index, 1)
  const passages = await index.search('comet')
  assert.deepEqual(
    passages.map(({ document_id }) => document_id),
    [2],
  )
})

test('searches go on while thousands of passages are indexed and merged', async (t) => {
  const { url } = await createTestDatabase(t)
  const [reader, writer] = [await openIndex(t, url, 'en'), null]
  assert.equal(writer, null)
  const other = await openIndex(t, url, 'en', reader.workspaceId)
  await reader.add({ id: 1, content: filler('The needle') })
  let isDone = false
  const indexing = (async () => {
    for (let id = 2; id < 22; id++) {
      const texts = Array.from({ length: 100 }, (_, number) => filler(`Straw ${id} ${number}`))
      await other.add({ id, content: contentOf(texts) })
    }
    await other.merge()
  })().finally(() => {
    isDone = true
  })
  let searches = 0
  for (; !isDone; searches++)
    assert.deepEqual(
      (await reader.search('needle')).map(({ document_id }) => document_id),
      [1],
    )
  await indexing
  t.diagnostic(`${searches} searches meanwhile`)
  assert.ok(searches >= 20)
  assert.equal((await reader.search('straw 21', 5))[0]?.document_id, 21)
})

test('the built-in answerer quotes, follows up, reads tables and says when the answer is not there', async (t) => {
  const { url } = await createTestDatabase(t)
  const index = await openIndex(t, url, 'en')
  await index.add({ id: 1, title: 'Grand Hotel', content: HOTEL })
  const rows = [
    ['Home', '19 EUR', '100 Mbit/s'],
    ['Business', '59 EUR', '500 Mbit/s'],
    ['Enterprise', '199 EUR', '1 Gbit/s'],
  ].map(([plan, price, speed]) => `Plan: ${plan}; Price per month: ${price}; Speed: ${speed}`)
  let at = 0
  const blocks = rows.map((row) => {
    const start = at
    at += row.length + 1
    return { kind: 'row' as const, start, end: start + row.length }
  })
  await index.add({ id: 2, title: 'Prices', content: rows.join('\n'), blocks })
  const contents = new Map([
    [1, HOTEL],
    [2, rows.join('\n')],
  ])
  const answerer = createAnswerer(index)
  const ask = async (question: string, history: { role: 'user' | 'agent'; text: string }[] = []) => {
    const input = { workspace_id: index.workspaceId, data_set_id: 1, question, history, language: 'en' }
    const answer = await answerer(input)
    for (const { document_id, start, end, quote } of answer.citations)
      assert.equal(contents.get(document_id)?.slice(start, end), quote)
    return answer
  }
  const breakfast = await ask('When is breakfast served?')
  assert.match(breakfast.text, /^Breakfast is served between 7 and 10/)
  assert.equal(breakfast.citations.length, 1)
  const home = await ask('What does the Home plan cost?')
  assert.equal(home.text, rows[0])
  const history = [
    { role: 'user' as const, text: 'What does the Home plan cost?' },
    { role: 'agent' as const, text: home.text },
  ]
  assert.equal((await ask('And for the Business plan?', history)).text, rows[1])
  for (const question of ['Who won the football championship in 1998?', 'How far is the moon?', 'Hello!']) {
    const { answered, citations, text } = await ask(question)
    assert.deepEqual([answered, citations], [false, []], question)
    assert.match(text, /could not find/)
  }
  const german = await ask('Wie heißt der Direktor der Schule und wo wohnt er?')
  assert.match(german.text, /keine Antwort/)
})
