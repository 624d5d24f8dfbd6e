import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { deployCommand } from '../../src/command-line/deploy.ts'
import { createKey } from '../case-client.ts'
import { startHearback } from '../hearback.ts'
import { complaintOf, runHearback } from '../run-hearback.ts'
import { createOutreachClient } from './outreach-client.ts'

test('hearback deploy', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const { createTemplate, textsOf } = createOutreachClient(call)
  const template = await createTemplate()
  const key = await createKey(call, 'outreach')
  const folder = await mkdtemp(join(tmpdir(), 'hearback-deploy-'))
  t.after(() => rm(folder, { recursive: true, force: true }))

  const run = (...words: string[]) =>
    runHearback(['deploy', ...words, '--url', hearback.url], { HEARBACK_API_KEY: key })
  const write = async (...lines: string[]) => {
    const path = join(folder, 'users.csv')
    await writeFile(path, lines.join('\n'))
    return path
  }
  const countConversations = async () =>
    (await call('GET', '/api/v1/conversations?kind=outreach&limit=100')).body.items.length

  await t.test('deploys to everybody in the file, and lists by line whom it could not', async () => {
    const file = await write(
      '\ufeffcountry_code,cellphone,name,deployment_eta',
      '+57,3161234567,"Ruiz, Ana",',
      '+57,12,Ben,',
      '57,316 123 4567,Ana again,',
      '+57,3161234569,"Lines\nof text",9999-12-31T23:59:59Z',
    )
    assert.match((await run(String(template.number), file)).stderr, /deployment_eta/)
    const due = new Date(Date.now() + 3_600_000).toISOString()
    const good = await write(
      '\ufeffcountry_code,cellphone,name,deployment_eta',
      '+57,3161234567,"Ruiz, Ana",',
      '+57,12,Ben,',
      '57,316 123 4567,Ana again,',
      `+57,3161234569,"Lines\nof text",${due}`,
    )
    const { code, stdout, stderr } = await run(template.id, good)
    assert.deepEqual([code, stderr], [0, '2 of 2\n'])
    assert.deepEqual(stdout.split('\n'), [
      'line 3  12  invalid_number',
      'line 4  316 123 4567  duplicate',
      'Deployed to 2 of 4 people; 0 earlier conversations were closed.',
      '',
    ])
    const { body } = await call('GET', '/api/v1/conversations?kind=outreach')
    const texts = await Promise.all(
      body.items.map(({ conversation_id }: { conversation_id: string }) => textsOf(conversation_id)),
    )
    assert.deepEqual(texts.flat(), ['Hi Ruiz, Ana, do you need it?'])
  })

  await t.test('repeated, it calls nobody twice, unless it is told to', async () => {
    const people = Array.from({ length: 1_100 }, (_, index) => `+57,${3_170_000_000 + index},P${index}`)
    const file = await write('country_code,cellphone,name', ...people)
    const first = await run(String(template.number), file, '--json')
    const { batches, ...summary } = JSON.parse(first.stdout)
    assert.deepEqual(summary, { template: template.number, deployed: 1_100, superseded: 0, failures: [] })
    assert.equal(batches.length, 2)
    assert.equal(first.stderr, '1000 of 1100\n1100 of 1100\n')
    const second = await run(String(template.number), file, '--json')
    assert.deepEqual(JSON.parse(second.stdout), JSON.parse(first.stdout))
    const third = await run(String(template.number), file, '--json', '--run', 'May')
    assert.equal(JSON.parse(third.stdout).superseded, 1_100)
    assert.equal(await countConversations(), 100)
  })

  await t.test('what is wrong is said in one sentence', async () => {
    const say = (...words: string[]) =>
      complaintOf(deployCommand([...words, '--url', hearback.url], { HEARBACK_API_KEY: key }))
    const file = await write('country_code,phone', '+57,3161234567')
    const { code, stderr } = await run('1', file)
    assert.equal(code, 1)
    assert.match(stderr, /^The first line of .* must name the columns; "cellphone" is missing\.\n$/)
    assert.match(await say('1', join(folder, 'none.csv')), /cannot be read/)
    assert.match(await say('1', await write('country_code,cellphone')), /names nobody/)
    assert.match(await say('1', await write('country_code,cellphone', 'a,b,c')), /is no CSV file/)
    const good = await write('country_code,cellphone', '+57,3161234567')
    assert.match(await say('4000000', good), /^The template was not found\.$/)
    assert.match(await say(String(template.number)), /hearback deploy TEMPLATE users\.csv/)
    assert.match((await run('--help')).stdout, /Example: hearback deploy 12 users\.csv/)
  })
})
