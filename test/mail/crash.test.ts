import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { createCaller, eventually, freePort } from '../caller.ts'
import { createCaseClient } from '../case-client.ts'
import { killServer, ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { adminUrlOf, createTestDatabase } from '../database.ts'
import { startMailServer } from './mail-server.ts'

test('a server killed before it knew that the mail was taken sends it once more, with the same Message-ID', async (t) => {
  const mail = await startMailServer(t)
  const database = await createTestDatabase(t)
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-mail-'))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const environment = {
    DATABASE_URL: database.url,
    HEARBACK_SECRET: 'a secret of more than twenty-four characters',
    HEARBACK_DATA_DIR: dataDir,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Hearback <hearback@example.com>',
  }
  const start = async () => ready(spawnServer(t, { ...environment, PORT: String(await freePort()) }))
  mail.answers.push('hold')
  const first = await start()
  const { createCase } = createCaseClient(createCaller(first.url, TEST_KEY))
  const created = await createCase(
    { modules: [{ module: 'invoice' }] },
    { invitation_email_recipients: ['ana@example.com'] },
  )
  await eventually(() => mail.held() === 1, 'the mail was taken, and the server was not told')
  await killServer(first, null)
  // Else the next server waits until the killed one's lease is over.
  const admin = new pg.Client({ connectionString: await adminUrlOf(database) })
  await admin.connect()
  await admin.query(`UPDATE jobs SET leased_until = NULL WHERE name = 'send_invitation'`)
  await admin.end()

  const second = await start()
  const call = createCaller(second.url, TEST_KEY)
  await eventually(async () => {
    const { body } = await call('GET', `/api/v1/cases/${created.case_id}`)
    return body.invitations[0].status === 'sent'
  }, 'it is sent')
  assert.equal(mail.mails.length, 2)
  assert.equal(mail.mails[0]?.messageId, mail.mails[1]?.messageId)
  assert.match(mail.mails[0]?.messageId ?? '', /^<[0-9a-f-]{36}@example\.com>$/)
})
