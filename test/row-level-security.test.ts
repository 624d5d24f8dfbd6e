import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { createCaseClient, createTenant } from './case-client.ts'
import { adminUrlOf } from './database.ts'
import { makePdf } from './files.ts'
import { createCaller, eventually, type Hearback, startHearback } from './hearback.ts'
import { createIntakeClient } from './intake/intake-client.ts'
import { createKnowledgeClient } from './knowledge/knowledge-client.ts'
import { createOutreachClient, REASON } from './outreach/outreach-client.ts'
import { fillChannel } from './whatsapp/create-channel.ts'

const ROLES = ['hearback_app', 'hearback_gate', 'hearback_dispatch']
/** Facts about the installation and its schema; no tenant's data. */
const SHARED_TABLES = ['installation', 'schema_migrations']

test('workspaces in one database', async (t) => {
  const mail = { url: 'smtp://127.0.0.1:9', from: { name: '', address: 'hearback@example.com' } }
  const hearback = await startHearback(t, { mail })
  const open = async (connectionString: string) => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    t.after(() => client.end())
    return client
  }
  const admin = await open(await adminUrlOf(hearback.database))
  const owner = await open(hearback.database.url)
  const tables = await namesOf(
    admin,
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  )
  const [ours, theirs] = await Promise.all(
    ['Ours', 'Theirs'].map((name) => fillWorkspace(hearback, admin, name)),
  )
  if (ours === undefined || theirs === undefined) throw new Error('two workspaces were made')

  /** Works as a role, inside a workspace unless it is null, and undoes what it did. */
  async function as<Result>(
    role: string,
    workspaceId: string | null,
    work: () => Promise<Result>,
  ): Promise<Result> {
    await owner.query('BEGIN')
    try {
      await owner.query(`SET LOCAL ROLE ${role}`)
      if (workspaceId !== null)
        await owner.query(`SELECT set_config('hearback.workspace_id', $1, true)`, [workspaceId])
      return await work()
    } finally {
      await owner.query('ROLLBACK')
    }
  }

  const refused = (sql: string) => assert.rejects(owner.query(sql), { code: '42501' }, sql)

  await t.test('every table with a workspace has row-level security enabled and forced', async () => {
    const open = await namesOf(
      admin,
      `SELECT relname AS name FROM pg_class WHERE relname = ANY($1) AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [tables],
    )
    assert.deepEqual(open, [])
    assert.ok(tables.length >= 17, 'the tables were found')
  })

  await t.test('the one policy for the application compares with the transaction’s workspace', async () => {
    const others = await namesOf(
      admin,
      `SELECT tablename || '.' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '') AS name FROM pg_policies
       WHERE NOT roles && '{hearback_gate,hearback_dispatch}'
       AND (policyname, qual, with_check IS NULL) <> ('same_workspace', '(workspace_id = current_workspace_id())', true)`,
    )
    assert.deepEqual(others, [])
    const without = await namesOf(
      admin,
      `SELECT name FROM unnest($1::text[]) AS name
       WHERE name NOT IN (SELECT tablename FROM pg_policies WHERE policyname = 'same_workspace')`,
      [tables],
    )
    assert.deepEqual(without, [])
    const [source = ''] = await namesOf(
      admin,
      `SELECT pg_get_functiondef('current_workspace_id'::regproc) AS name`,
    )
    // An empty setting, which a connection has after its first transaction, is no workspace.
    assert.match(source, /NULLIF\(current_setting\('hearback\.workspace_id'(::text)?, true\), ''(::text)?\)/)
  })

  await t.test('every other table is known to hold no tenant’s data', async () => {
    const others = await namesOf(
      admin,
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = 'public'::regnamespace
       AND NOT relname = ANY($1) ORDER BY 1`,
      [tables],
    )
    assert.deepEqual(others, SHARED_TABLES)
  })

  await t.test('the workspace comes first in every primary key and is in every foreign key', async () => {
    const wrong = await namesOf(
      admin,
      `SELECT conrelid::regclass || '.' || conname AS name FROM pg_constraint WHERE conrelid::regclass::text = ANY($1)
       AND (contype = 'p' AND conkey[1] <> (SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname = 'workspace_id')
         OR contype = 'f' AND NOT (SELECT attnum FROM pg_attribute WHERE attrelid = conrelid AND attname = 'workspace_id') = ANY(conkey))`,
      [tables],
    )
    assert.deepEqual(wrong, [])
  })

  await t.test('the application’s roles own nothing, bypass nothing and cannot log in', async () => {
    const strong = await namesOf(
      admin,
      `SELECT rolname AS name FROM pg_roles WHERE rolname = ANY($1)
       AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolcanlogin OR rolreplication)`,
      [ROLES],
    )
    assert.deepEqual(strong, [])
    const owned = await namesOf(
      admin,
      `SELECT rolname AS name FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid AND refclassid = 'pg_authid'::regclass
       WHERE deptype = 'o' AND rolname = ANY($1)`,
      [ROLES],
    )
    assert.deepEqual(owned, [])
    const members = await namesOf(
      admin,
      `SELECT member::regrole || ' in ' || roleid::regrole AS name FROM pg_auth_members WHERE member::regrole::text = ANY($1)`,
      [ROLES],
    )
    assert.deepEqual(members, [], 'none of them may become another role')
  })

  for (const table of tables)
    await t.test(`${table}: a query without WHERE sees the rows of its own workspace only`, async () => {
      const count = `SELECT count(*)::int AS all, count(*) FILTER (WHERE workspace_id = $1)::int AS own FROM ${table}`
      const real = (await admin.query(count, [theirs])).rows[0]
      assert.ok(real.own > 0, `the test puts something into ${table}`)
      const seen = await as('hearback_app', ours, async () => (await owner.query(count, [ours])).rows[0])
      assert.ok(seen.own > 0, 'its own rows are there')
      assert.equal(seen.all, seen.own, 'and no other')
      const outside = await as('hearback_app', null, async () => (await owner.query(count, [ours])).rows[0])
      assert.equal(outside.all, 0, 'outside a workspace there is nothing to see')
    })

  await t.test('another workspace’s rows can be neither changed nor removed nor added', async () => {
    await as('hearback_app', ours, async () => {
      const changed = await owner.query(`UPDATE conversations SET summary = 'x' WHERE workspace_id = $1`, [
        theirs,
      ])
      assert.equal(changed.rowCount, 0)
      const removed = await owner.query('DELETE FROM deliveries WHERE workspace_id = $1', [theirs])
      assert.equal(removed.rowCount, 0)
    })
    await as('hearback_app', ours, () =>
      refused(`INSERT INTO counters (workspace_id, name) VALUES ('${theirs}', 'x')`),
    )
    await as('hearback_app', ours, () => refused(`UPDATE contacts SET workspace_id = '${theirs}'`))
  })

  await t.test(
    'the audit log can be written and read but never changed, and scripts never change',
    async () => {
      for (const sql of [
        'UPDATE audit_entries SET at = now()',
        'DELETE FROM audit_entries',
        'DELETE FROM workspaces',
      ])
        await as('hearback_app', ours, () => refused(sql))
      await as('hearback_app', ours, () => refused(`UPDATE scripts SET content = '{}'`))
    },
  )

  await t.test('the role that finds credentials sees hashes and no more', async () => {
    const { rows } = await as('hearback_gate', null, () =>
      owner.query('SELECT workspace_id, key_hash FROM api_keys'),
    )
    assert.ok(rows.length >= 3)
    for (const sql of [
      'SELECT name FROM api_keys',
      'SELECT token_encrypted FROM links',
      'SELECT * FROM conversations',
      'SELECT * FROM messages',
      'DELETE FROM api_keys',
      'UPDATE links SET revoked_at = now()',
    ])
      await as('hearback_gate', null, () => refused(sql))
  })

  await t.test('the role that claims jobs reads jobs and no tenant’s data', async () => {
    const { rows } = await as('hearback_dispatch', null, () => owner.query('SELECT workspace_id FROM jobs'))
    assert.ok(new Set(rows.map((row) => row.workspace_id)).size >= 2)
    for (const sql of ['SELECT * FROM messages', 'DELETE FROM jobs', `UPDATE jobs SET payload = '{}'`])
      await as('hearback_dispatch', null, () => refused(sql))
  })
})

/** A new workspace with a row in every table; returns its id. */
async function fillWorkspace(hearback: Hearback, admin: pg.Client, name: string): Promise<string> {
  const call = createCaller(hearback.url, await createTenant(hearback.call, name))
  const { createCase, followUp, give } = createCaseClient(call)
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
    url: 'http://127.0.0.1:9/nobody-listens',
    events: ['follow_up_created'],
  })
  assert.equal(endpoint.status, 201)
  const { case_id } = await createCase({}, { invitation_email_recipients: ['ana@example.com'] })
  const { conversation_id } = await followUp([{ module: 'invoice' }], case_id)
  const followUps = '/api/v1/chat-message-follow-ups'
  const scheduled = { chatId: conversation_id, dueDate: '2100-01-01T00:00:00Z', message: 'Are you there?' }
  assert.equal((await call('POST', followUps, scheduled)).status, 201)
  await give(conversation_id, { 'invoice.pdf': makePdf() })
  await fillChannel(call)
  const outreach = createOutreachClient(call)
  const { number } = await outreach.createTemplate([REASON], { channel: 'page' })
  await outreach.open(number)
  assert.equal((await call('POST', `/api/v1/templates/${number}/simulate`, {})).status, 201)
  const { link } = (await call('POST', '/api/v1/sign-in-links')).body
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  assert.equal((await call('POST', new URL(link).pathname, '', form)).status, 303)
  const intake = createIntakeClient(call)
  const chat = await intake.start([{ id: 'name', type: 'text', text: 'Who are you?', save_as: 'name' }])
  assert.equal((await intake.say(chat.conversation_id, name)).status, 200)
  const item = { conversation_id: chat.conversation_id, session_id: 's' }
  assert.equal((await intake.addItem(item, { name: 'a.pdf', bytes: makePdf() })).status, 200)
  const jwt = { issuer: name, audience: 'hearback', jwks_url: 'http://127.0.0.1:9/keys' }
  assert.equal((await call('PATCH', '/api/v1/workspace', { jwt })).status, 200)
  assert.equal((await call('GET', '/api/v1/audit-log/export')).status, 200, 'the audit log is sealed')
  const knowledge = createKnowledgeClient({ call })
  const dataSet = await knowledge.createDataSet()
  await knowledge.add(dataSet, { title: 'Plans', content: `The name of the plan is ${name}.` })
  await knowledge.ask(await knowledge.start(dataSet), 'What is the name of the plan?')
  const details = { case: { case_kind: 'onboarding', company_full_name: name } }
  await call('POST', '/api/v1/cases', details, { 'idempotency-key': 'once' })
  await eventually(async () => {
    const { body } = await call('GET', '/api/v1/webhook-deliveries')
    return body.items[0]?.attempts.length > 0
  }, 'the delivery is attempted')
  const { workspace_id } = (await call('GET', '/api/v1/workspace')).body
  await admin.query('INSERT INTO contacts (workspace_id, id) VALUES ($1, $2)', [workspace_id, randomUUID()])
  return workspace_id
}

async function namesOf(client: pg.Client, sql: string, values: unknown[] = []): Promise<string[]> {
  return (await client.query<{ name: string }>(sql, values)).rows.map((row) => row.name)
}
