import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { signInCommand } from '../src/command-line/sign-in.ts'
import { createCaller, eventually, freePort } from './caller.ts'
import { createKey } from './case-client.ts'
import { ready, spawnServer, TEST_KEY } from './crash/server-process.ts'
import { createTestDatabase } from './database.ts'
import { complaintOf, runHearback } from './run-hearback.ts'

const OWN_FORM = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
}

const HEARBACK_SECRET = 'a secret of more than twenty-four characters'

test('the way into the console', async (t) => {
  const { url: DATABASE_URL } = await createTestDatabase(t)
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-sign-in-'))
  await chmod(dataDir, 0o711)
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const settings = { DATABASE_URL, HEARBACK_DATA_DIR: dataDir, HEARBACK_LOG_LEVEL: 'info', HEARBACK_SECRET }
  const start = async () => ready(spawnServer(t, { ...settings, PORT: String(await freePort()) }))
  const first = await start()
  const consoleLine = (said: string) => /^ {2}Console +(\S+)$/m.exec(said)?.[1] ?? ''
  const link = consoleLine(first.said.stdout)

  await t.test('the very first start prints a link that signs in', async () => {
    const { pathname } = new URL(link)
    const token = pathname.split('/').at(-1) ?? ''
    assert.match(token, /^[\w-]{32}$/)
    assert.equal((await createCaller(first.url, '')('POST', pathname, '', OWN_FORM)).status, 303)
    await eventually(
      () => first.said.stdout.includes(`/console/sign-in/${token.slice(0, 4)}…`),
      'the log has the beginning of the token',
    )
    const lines = first.said.stdout.split('\n').filter((line) => line.includes(token))
    assert.deepEqual(lines, [`  Console      ${link}`], 'the log does not have the rest')
  })

  await t.test('hearback sign-in makes another, for keys that may', async () => {
    const run = (key: string, ...words: string[]) =>
      runHearback(['sign-in', '--url', first.url, ...words], { HEARBACK_API_KEY: key })
    const plain = await run(TEST_KEY)
    assert.equal(plain.code, 0, plain.stderr)
    assert.match(plain.stdout, /^http\S+\/console\/sign-in\/[\w-]{32}\n$/)
    assert.equal((await fetch(plain.stdout.trim())).status, 200)
    const json = JSON.parse((await run(TEST_KEY, '--json')).stdout)
    assert.deepEqual(Object.keys(json).sort(), ['expires_at', 'link'])
    const native = await createKey(createCaller(first.url, TEST_KEY), 'native')
    assert.match((await run(native)).stderr, /scope admin/)
    assert.match(await complaintOf(signInCommand([], {})), /scope admin/)
    assert.match((await run(TEST_KEY, '--help')).stdout, /Example: hearback sign-in/)
  })

  await t.test('later starts name the console and make no link', async () => {
    first.child.kill('SIGTERM')
    await first.ended()
    const second = await start()
    assert.match(consoleLine(second.said.stdout), /^http:\/\/localhost:\d+\/console$/)
    const { pathname } = new URL(link)
    assert.equal((await createCaller(second.url, '')('GET', pathname)).status, 404, 'the first one was used')
  })
})
