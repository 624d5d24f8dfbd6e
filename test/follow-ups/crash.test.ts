import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, eventually, freePort } from '../caller.ts'
import { killServer, ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { createFollowUpClient } from './follow-up-client.ts'

/** The server alone, then its database server too; `faults.test.ts` has the long trial. */
const KILLS = 2
const CHATS = 8
const PER_CHAT = 20
const SENDING_MS = 60_000

test(`follow-ups that are due while the server is killed ${KILLS} times are sent once each`, async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-follow-ups-'))
  await chmod(dataDir, 0o711)
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
  let server = await ready(spawnServer(t, environment))
  const client = createFollowUpClient(createCaller(server.url, TEST_KEY))
  const sentBefore: number[] = []

  for (let kill = 0; kill < KILLS; kill++) {
    const chats = await Promise.all(Array.from({ length: CHATS }, () => client.openChat()))
    const due = Date.now() + 2_500
    await Promise.all(
      chats.flatMap((chat) =>
        Array.from({ length: PER_CHAT }, (_, number) =>
          // Spread over a moment, so that the kill falls among them.
          client.schedule(chat, {
            dueDate: new Date(due + number * 20).toISOString(),
            message: `Number ${number}`,
          }),
        ),
      ),
    )
    await sleep(Math.max(0, due - Date.now()) + Math.random() * 400)
    await killServer(server, kill % 2 === 0 ? null : dataDir)
    server = await ready(spawnServer(t, environment))
    let before = 0
    for (const chatId of chats) {
      before += (await client.list(`chatIds=${chatId}&statuses=sent`)).length
      const sent = await eventually(
        async () => {
          const found = await client.list(`chatIds=${chatId}&statuses=sent`)
          return found.length === PER_CHAT && found
        },
        'all of the chat are sent',
        SENDING_MS,
      )
      const messages = (await client.messages(chatId)).slice(1)
      assert.deepEqual(
        messages.map(({ id, text }) => `${id} ${text}`).sort(),
        sent.map(({ chatMessageId, message }) => `${chatMessageId} ${message}`).sort(),
        'each is sent once, and the record names the message',
      )
    }
    sentBefore.push(before)
  }
  t.diagnostic(
    `of ${CHATS * PER_CHAT} each time, ${sentBefore.join(', ')} were sent when the server was back`,
  )
})
