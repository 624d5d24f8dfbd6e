import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { freePort } from './caller.ts'
import { ready, spawnServer } from './crash/server-process.ts'
import { createTestDatabase } from './database.ts'
import { startMailServer } from './mail/mail-server.ts'
import { runHearback } from './run-hearback.ts'

/** `hearback doctor` says what would keep a server from working, and what to do. */

const SECRET = 'a secret of more than twenty-four characters'

test('hearback doctor', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-doctor-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const { url: DATABASE_URL } = await createTestDatabase(t)
  const base = { HEARBACK_DATA_DIR: folder, PORT: String(await freePort()) }

  await t.test('of a machine where nothing was ever started all is well', async () => {
    const { code, stdout } = await runHearback(['doctor'], base)
    assert.equal(code, 0, stdout)
    assert.match(stdout, /✔ settings +can be read/)
    assert.match(stdout, /✔ database +embedded, made at the first start/)
    assert.match(stdout, new RegExp(`✔ data dir +${folder}, .* GB free`))
    assert.match(stdout, /✔ server +not running on port \d+, which is free/)
    assert.doesNotMatch(stdout, /mail|model/, 'what is not set up is left out')
  })

  await t.test('every wrong setting is told', async () => {
    const { code, stdout } = await runHearback(['doctor'], { PORT: 'x', DATABASE_URL })
    assert.equal(code, 1)
    assert.match(stdout, /✖ settings +PORT is "x"/)
    assert.match(stdout, /✖ settings +HEARBACK_SECRET is required with DATABASE_URL/)
  })

  await t.test('a server that runs is found, reached and compared with this version', async () => {
    const settings = { ...base, DATABASE_URL, HEARBACK_SECRET: SECRET }
    await ready(spawnServer(t, settings))
    const { code, stdout } = await runHearback(['doctor', '--json'], settings)
    assert.equal(code, 0, stdout)
    const found = new Map(JSON.parse(stdout).map((one: { check: string }) => [one.check, one]))
    assert.deepEqual(found.get('database'), { check: 'database', state: 'ok', says: 'reached, up to date' })
    assert.match(
      JSON.stringify(found.get('server')),
      /"state":"ok","says":"version [\d.]+ is ready at http:\/\/localhost:/,
    )
    const elsewhere = { ...settings, HEARBACK_PUBLIC_URL: `http://localhost:${await freePort()}` }
    assert.match((await runHearback(['doctor'], elsewhere)).stdout, /! server .* Check HEARBACK_PUBLIC_URL/)
    const other = { ...settings, HEARBACK_SECRET: `${SECRET} of somebody else` }
    const told = await runHearback(['doctor'], other)
    assert.equal(told.code, 1)
    assert.match(told.stdout, /✖ database +HEARBACK_SECRET is not the one/)
    assert.ok(!told.stdout.includes(SECRET), 'no secret is printed')
  })

  await t.test(
    'a database that can’t be reached or refuses the password is named, the password is not',
    async () => {
      const away = await told({ DATABASE_URL: `postgresql://owner:hidden@127.0.0.1:${await freePort()}/x` })
      assert.match(away, /✖ database +The database of DATABASE_URL cannot be reached/)
      assert.ok(!away.includes('hidden'))
    },
  )

  await t.test('a folder that is a file, and a port of another program', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    assert.match(await told({ HEARBACK_DATA_DIR: join(file, 'data') }), /✖ data dir .* can’t be written to/)
    const other = createServer((_request, response) => response.end('<h1>Something else</h1>'))
    assert.match(
      await told({ PORT: await listen(t, other) }),
      /✖ server +Port \d+ is taken by another program/,
    )
    const silent = createTcpServer((socket) => socket.end('SSH-2.0\r\n'))
    assert.match(
      await told({ PORT: await listen(t, silent) }),
      /✖ server +Port \d+ is taken by another program/,
    )
  })

  await t.test('a mail server and a model that nobody reaches', async () => {
    const port = await freePort()
    const said = await told({
      SMTP_URL: `smtp://user:hidden@127.0.0.1:${port}`,
      MAIL_FROM: 'Hearback <hearback@example.com>',
      LLM_BASE_URL: `http://127.0.0.1:${port}/v1`,
      LLM_MODEL: 'small',
    })
    assert.match(said, /✖ mail +127\.0\.0\.1:\d+ does not take mail \(\w+\)\. Check SMTP_URL/)
    assert.match(said, /! model +Nobody answers at 127\.0\.0\.1:\d+/)
    assert.ok(!said.includes('hidden'))
  })

  await t.test('a mail server and a model that answer', async (t) => {
    const mails = await startMailServer(t)
    const model = createServer((_request, response) => response.writeHead(404).end())
    const { code, stdout } = await runHearback(['doctor'], {
      ...base,
      SMTP_URL: mails.url,
      MAIL_FROM: 'Hearback <hearback@example.com>',
      LLM_BASE_URL: `http://127.0.0.1:${await listen(t, model)}/v1`,
      LLM_MODEL: 'small',
    })
    assert.equal(code, 0, stdout)
    assert.match(stdout, /✔ mail +\S+ takes mail from hearback@example\.com/)
    assert.match(stdout, /✔ model +127\.0\.0\.1:\d+ answers; the model is small/)
    assert.deepEqual(mails.mails, [], 'no mail was sent')
  })

  /** What doctor prints when something is wrong. */
  async function told(settings: Record<string, string>): Promise<string> {
    const { code, stdout, stderr } = await runHearback(['doctor'], {
      ...base,
      HEARBACK_SECRET: SECRET,
      ...settings,
    })
    assert.equal(code, 1, stdout + stderr)
    return stdout
  }
})

async function listen(t: TestContext, server: ReturnType<typeof createTcpServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return String((server.address() as AddressInfo).port)
}
