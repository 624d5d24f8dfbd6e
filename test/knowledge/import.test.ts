import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { importCommand } from '../../src/command-line/import.ts'
import { makeEncryptedPdf, makePdf, makeZip } from '../files.ts'
import { startHearback } from '../hearback.ts'
import { complaintOf, runHearback } from '../run-hearback.ts'

test('hearback import', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const folder = await mkdtemp(join(tmpdir(), 'hearback-import-'))
  t.after(() => rm(folder, { recursive: true }))
  const put = (name: string, content: string | Buffer) => writeFile(join(folder, 'docs', name), content)
  await mkdir(join(folder, 'docs', 'sub'), { recursive: true })
  await put('fees.md', '# Fees\n\nThe setup fee is 49 euros.')
  await put('sub/terms.pdf', makePdf({ text: 'The notice period is ninety days.' }))
  await put('plans.csv', 'Plan,Price\nBasic,10')
  await put('secret.pdf', makeEncryptedPdf())
  await put('photo.raw', 'x')
  await put('.hidden.md', 'x')

  const run = (...words: string[]) =>
    runHearback(['import', ...words, '--url', hearback.url], { HEARBACK_API_KEY: hearback.key }, folder)
  const documents = async (): Promise<Record<string, unknown>[]> =>
    (await call('GET', '/api/data_sets/1/documents')).body.results

  await t.test('a folder, into a data set that it makes', async () => {
    const { code, stdout, stderr } = await run('Tariffs', 'docs')
    assert.equal(
      stdout,
      'Data set 1 “Tariffs”: 3 added, 0 replaced, 0 unchanged, 1 failed.\n' +
        '1 of other kinds were left out.\n' +
        '  docs/secret.pdf: This PDF is password-protected. Save it without a password and add it again.\n',
    )
    assert.equal(code, 1, 'a file could not be read')
    assert.match(stderr, /4\/4/)
    const sources = (await documents()).map(({ source }) => source).sort()
    assert.deepEqual(sources, ['docs/fees.md', 'docs/plans.csv', 'docs/secret.pdf', 'docs/sub/terms.pdf'])
  })

  await t.test('again: what has not changed is left alone, what has is replaced', async () => {
    await put('fees.md', '# Fees\n\nThe setup fee is 59 euros.')
    await put('secret.pdf', makePdf({ text: 'It is open now.' }))
    const { code, stdout } = await run('1', 'docs', '--json')
    assert.deepEqual(JSON.parse(stdout), {
      data_set_id: 1,
      name: 'Tariffs',
      added: 0,
      replaced: 2,
      unchanged: 2,
      failed: [],
      skipped: 1,
    })
    assert.equal(code, 0)
    const { body } = await call('POST', '/api/data_sets/1/search', { query: 'setup fee' })
    assert.equal(body.results[0].text.includes('59 euros'), true)
    assert.equal((await documents()).length, 4)
  })

  await t.test('a zip and a single file', async () => {
    await writeFile(
      join(folder, 'more.zip'),
      makeZip({ 'a/one.txt': 'One text.', '__MACOSX/x.txt': 'x', 'b.png': 'x' }),
    )
    await writeFile(join(folder, 'two.txt'), 'Another text.')
    const { stdout } = await run('Tariffs', 'more.zip', 'two.txt')
    assert.match(
      stdout,
      /^Data set 1 “Tariffs”: 2 added, 0 replaced, 0 unchanged, 0 failed.\n1 of other kinds/,
    )
    const sources = (await documents()).map(({ source }) => source)
    assert.ok(sources.includes('more/a/one.txt') && sources.includes('two.txt'), String(sources))
  })

  await t.test('what is wrong is said in one sentence', async () => {
    const { code, stderr } = await run('99', 'docs')
    assert.equal(code, 1)
    assert.match(stderr, /^There is no data set 99/)
    const say = (...words: string[]) =>
      complaintOf(importCommand([...words, '--url', hearback.url], { HEARBACK_API_KEY: hearback.key }))
    const nowhere = join(folder, 'nowhere')
    assert.ok((await say('Tariffs', nowhere)).startsWith(`There is nothing at ${nowhere}`))
    const broken = join(folder, 'broken.zip')
    await writeFile(broken, 'x')
    assert.match(await say('Tariffs', broken), /is no zip file/)
    const outside = join(folder, 'outside.zip')
    await writeFile(outside, makeZip({ '../outside.md': 'x' }))
    assert.match(await say('Tariffs', outside), /outside\.zip can’t be read to its end/)
    assert.match(await say('Tariffs'), /hearback import – documents/)
    assert.match((await run('--help')).stdout, /Example: hearback import/)
  })
})
