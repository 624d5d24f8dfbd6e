import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { sealAll } from '#commands/audit/seal-all.ts'
import { sealAuditLog } from '#commands/audit/seal-audit.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import { checkAuditFile } from '#domain/audit/check-audit-file.ts'
import { createLog } from '#lib/log.ts'
import { packageRoot } from '#lib/package-root.ts'
import { createSecretBox } from '#lib/secret-box.ts'
import { createSigner, makeSigningKey } from '#lib/signer.ts'
import { exportAuditLog } from '#queries/audit-export.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { createDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import type { Transaction } from '#store/transaction.ts'
import { createCaseClient, createTenant } from '../case-client.ts'
import { adminUrlOf, createTestDatabase } from '../database.ts'
import { makePdf } from '../files.ts'
import { createCaller, eventually, startHearback } from '../hearback.ts'
import { readPages } from '../read-pages.ts'

const SYSTEM = { kind: 'system', id: null } as const

test('the sealer comes by on its own and gives every entry its place', async (t) => {
  const { call } = await startHearback(t)
  await createCaseClient(call).followUp([{ module: 'invoice' }])
  await eventually(async () => {
    const entries = await readPages(call, '/api/v1/audit-log', 50)
    return entries.length > 2 && entries.every((entry) => entry.sequence !== null && entry.hash.length === 64)
  }, 'all entries are sealed')
})

test('two sealers at once, among commands that write, make one chain without a gap', async (t) => {
  const log = await setUp(t)
  const other = log.open()
  let writing = true
  const sealers = [log.context, other].map(async (context) => {
    while (writing) await sealAll(context, log.workspaceId)
  })
  await Promise.all(Array.from({ length: 20 }, () => log.write(15)))
  writing = false
  await Promise.all(sealers)
  await sealAll(other, log.workspaceId)
  assert.equal(await log.exported(), 300)
  const { rows } = await log.admin.query(
    'SELECT count(*)::int AS entries, count(DISTINCT sequence)::int AS places, max(sequence)::int AS last FROM audit_entries',
  )
  assert.deepEqual(rows, [{ entries: 300, places: 300, last: 300 }])
})

test('an entry with a low id that commits late is sealed later, and not lost', async (t) => {
  const log = await setUp(t)
  const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>()
  const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>()
  const late = log.context.database.transaction(log.workspaceId, async (tx) => {
    add(tx)
    await tx.read({ name: 'test_flush', text: 'SELECT 1' })
    hasWritten()
    await mayCommit
  })
  await written
  await log.write(3)
  await sealAll(log.context, log.workspaceId)
  assert.equal(await log.exported(), 3)
  commit()
  await late
  await sealAll(log.context, log.workspaceId)
  assert.equal(await log.exported(), 4)
  const { rows } = await log.admin.query('SELECT id FROM audit_entries ORDER BY sequence')
  const ids = rows.map(({ id }) => Number(id))
  assert.equal(ids.at(-1), Math.min(...ids), 'the first to be written is the last in the chain')
})

test('a sealer that dies before its commit leaves nothing behind, and the next one goes on', async (t) => {
  const log = await setUp(t)
  await log.write(5)
  await sealAll(log.context, log.workspaceId)
  await log.write(5)
  const dying = log.context.database.transaction(log.workspaceId, async (tx) => {
    const call = { workspaceId: log.workspaceId, actor: SYSTEM, idempotency: null }
    const { sealed } = await sealAuditLog(tx, log.context, call, null)
    assert.equal(sealed, 5)
    await tx.read({ name: 'test_pid', text: 'SELECT pg_terminate_backend(pg_backend_pid())' })
  })
  await assert.rejects(dying)
  assert.equal(await log.exported(), 5)
  await sealAll(log.context, log.workspaceId)
  assert.equal(await log.exported(), 10)
})

test('more than one batch is sealed in one go', async (t) => {
  const log = await setUp(t)
  await log.write(4_500)
  const began = performance.now()
  await sealAll(log.context, log.workspaceId)
  t.diagnostic(`${Math.round(4_500 / ((performance.now() - began) / 1_000))} entries sealed a second`)
  assert.equal(await log.exported(), 4_500)
})

test('workspaces from before the chain get a sealer, and their entries a place', async (t) => {
  const { url } = await createTestDatabase(t)
  const owner = await connect(t, url)
  await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  const folder = await mkdtemp(join(tmpdir(), 'hearback-migrations-'))
  t.after(() => rm(folder, { recursive: true }))
  const first = '0001_core.sql'
  await copyFile(join(packageRoot(), 'migrations', first), join(folder, first))
  await migrate(url, folder)
  const ids = [randomUUID(), randomUUID()]
  for (const id of ids) {
    await owner.query(`SELECT set_config('hearback.workspace_id', $1, false)`, [id])
    await owner.query(`INSERT INTO workspaces (workspace_id, name) VALUES ($1, 'Old')`, [id])
    await owner.query(
      `INSERT INTO audit_entries (workspace_id, actor_kind, action, subject_kind, subject_id)
       VALUES ($1, 'system', 'workspace.created', 'workspace', $1)`,
      [id],
    )
  }
  await migrate(url)
  const { call } = await startHearback(t, { databaseUrl: url })
  assert.equal((await call('GET', '/readyz')).status, 200)
  for (const id of ids) {
    await owner.query(`SELECT set_config('hearback.workspace_id', $1, false)`, [id])
    await eventually(async () => {
      const { rows } = await owner.query('SELECT sequence FROM audit_entries')
      return rows.length === 1 && rows[0].sequence === '1'
    }, 'the old entry is sealed')
  }
})

test('nobody changes or removes what is sealed', async (t) => {
  const log = await setUp(t)
  await log.write(2)
  await runQuietly(log.context, log.workspaceId, SYSTEM, sealAuditLog, null)
  await log.write(1)
  const as = async (role: string, sql: string, code: string) => {
    await log.owner.query('BEGIN')
    await log.owner.query(`SET LOCAL ROLE ${role}`)
    await log.owner.query(`SELECT set_config('hearback.workspace_id', $1, true)`, [log.workspaceId])
    await assert.rejects(log.owner.query(sql), { code }, `${role}: ${sql}`)
    await log.owner.query('ROLLBACK')
  }
  const sealing = `UPDATE audit_entries SET sequence = 9, previous_hash = 'a', hash = 'b'`
  const owner = (await log.owner.query('SELECT current_user AS name')).rows[0].name
  for (const role of ['hearback_app', owner]) {
    await as(role, `${sealing} WHERE sequence = 1`, '23001')
    await as(role, 'UPDATE audit_entries SET sequence = NULL, previous_hash = NULL, hash = NULL', '23001')
    await as(role, 'UPDATE audit_heads SET sequence = 1', '23001')
  }
  const unsealed = 'WHERE sequence IS NULL'
  for (const change of [
    "action = 'x'",
    'at = now()',
    "details = '{}'",
    'actor_id = NULL',
    'conversation_id = NULL',
  ]) {
    await as('hearback_app', `UPDATE audit_entries SET ${change} ${unsealed}`, '42501')
    await as(owner, `UPDATE audit_entries SET ${change} ${unsealed}`, '23001')
    if (change.startsWith('action')) await as(owner, `${sealing}, ${change} ${unsealed}`, '23001')
  }
  for (const table of ['audit_entries', 'audit_heads']) {
    await as('hearback_app', `DELETE FROM ${table}`, '42501')
    await as('hearback_app', `TRUNCATE ${table}`, '42501')
    await as(owner, `DELETE FROM ${table}`, '23001')
    await as(owner, `TRUNCATE ${table}`, '23001')
  }
})

test('erasing a conversation leaves the chain whole, and nothing in it leads to what was erased', async (t) => {
  const { call, url, database } = await startHearback(t)
  const key = await createTenant(call)
  const own = createCaller(url, key)
  const { followUp, give } = createCaseClient(own)
  const { conversation_id } = await followUp([{ module: 'invoice' }])
  await give(conversation_id, { 'invoice.pdf': makePdf({ text: 'Invoice 1' }) })
  const exported = async () => {
    const headers = { authorization: `Bearer ${key}` }
    const file = Buffer.from(await (await fetch(`${url}/api/v1/audit-log/export`, { headers })).arrayBuffer())
    const { checks } = await checkAuditFile(bytesOf([file]))
    assert.ok(
      checks.every(({ ok }) => ok),
      JSON.stringify(checks),
    )
    return JSON.parse(file.toString())
  }
  const before = await exported()
  const admin = await connect(t, await adminUrlOf(database))
  const { rows } = await admin.query('SELECT evidence_salt, sha256 FROM documents')
  const { evidence_salt, sha256 } = rows[0]
  assert.equal(evidence_salt.length, 64)
  assert.equal((await own('DELETE', `/api/v1/conversations/${conversation_id}`)).status, 204)
  const after = await exported()
  assert.deepEqual(after.entries.slice(0, before.entries.length), before.entries)
  assert.equal(after.entries.at(-1).action, 'conversation.erased')
  const text = JSON.stringify(after)
  assert.ok(text.includes('content_hash') && !text.includes(sha256) && !text.includes(evidence_salt))
  assert.equal((await admin.query('SELECT FROM documents')).rowCount, 0, 'the salt went with the document')
})

function add(tx: Transaction): void {
  insertAuditEntry(tx, SYSTEM, { action: 'test', subject_kind: 'workspace', subject_id: tx.workspaceId })
}

async function connect(t: TestContext, connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  t.after(() => client.end())
  return client
}

/** A workspace with an empty audit log and no server that seals it. */
async function setUp(t: TestContext) {
  const test = await createTestDatabase(t)
  const signer = createSigner(makeSigningKey())
  const workspaceId = randomUUID()

  /** A process of its own, as far as the database can tell. */
  function open(): CommandContext {
    const log = createLog('silent')
    const database = createDatabase(test.url, log)
    t.after(() => database.close())
    const secrets = createSecretBox('a secret of more than twenty-four characters')
    const hint = { jobs: () => undefined, conversation: () => undefined }
    return { publicUrl: 'http://localhost', database, secrets, signer, log, scripts: new Map(), hint }
  }

  const context = open()
  await context.database.transaction(workspaceId, async (tx) =>
    tx.write({
      name: 'test_workspace',
      text: `INSERT INTO workspaces (workspace_id, name) VALUES ($1, 'Test')`,
      values: [workspaceId],
    }),
  )
  return {
    context,
    open,
    workspaceId,
    admin: await connect(t, await adminUrlOf(test)),
    owner: await connect(t, test.url),
    /** Commits so many entries, up to 500 in a transaction. */
    async write(count: number): Promise<void> {
      for (let left = count; left > 0; left -= 500)
        await context.database.transaction(workspaceId, async (tx) => {
          for (let entry = 0; entry < Math.min(left, 500); entry++) add(tx)
        })
    },
    /** Checks the exported log and returns how many entries it has. */
    async exported(): Promise<number> {
      const { header, checks } = await checkAuditFile(bytesOf(exportAuditLog(context, workspaceId)))
      assert.ok(
        checks.every(({ ok }) => ok),
        JSON.stringify(checks),
      )
      return header?.head.sequence ?? 0
    },
  }
}

async function* bytesOf(pieces: AsyncIterable<string> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece)
}
