import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'

export interface PgbenchResult {
  perSecond: number
  /** Of one transaction, in ms. */
  p50: number
  p99: number
}

/** Path of PostgreSQL's own benchmark program; null when it is not installed. */
export function findPgbench(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ]
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null
}

/** Writes the script's transactions with as many clients as ours had. */
export async function runPgbench(options: {
  program: string
  script: string
  databaseUrl: string
  workspaceId: string
  clients: number
  seconds: number
}): Promise<PgbenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-pgbench-'))
  const script = join(folder, 'script.sql')
  await writeFile(script, options.script)
  const { hostname, port, username, password, pathname } = new URL(options.databaseUrl)
  try {
    const { stdout } = await run(
      options.program,
      [
        ...[
          '-n',
          '-M',
          'prepared',
          '-c',
          String(options.clients),
          '-j',
          '2',
          '-T',
          String(Math.ceil(options.seconds)),
        ],
        ...['-f', script, '-l', '--log-prefix', join(folder, 'log')],
        ...(port === '' ? [] : ['-p', port]),
        ...['-h', decodeURIComponent(hostname), '-U', username, pathname.slice(1)],
      ],
      {
        env: {
          ...process.env,
          PGPASSWORD: password,
          PGOPTIONS: `-c hearback.workspace_id=${options.workspaceId}`,
        },
      },
    )
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    if (!(perSecond > 0) || /number of failed transactions: [1-9]/.test(stdout)) throw new Error(stdout)
    return { perSecond, ...(await readLatencies(folder)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readLatencies(folder: string): Promise<{ p50: number; p99: number }> {
  const logs = (await readdir(folder)).filter((name) => name.startsWith('log'))
  const texts = await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')))
  const microseconds = texts.flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => Number(line.split(' ')[2])),
  )
  const sorted = Float64Array.from(microseconds).sort()
  const quantile = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0) / 1_000
  return { p50: quantile(0.5), p99: quantile(0.99) }
}

/**
 * The rows of one answer in the middle of a conversation, in one transaction: the conversation's state, the answer
 * and the next question, their events, the audit entry, and the field that the answer fills where there is an opportunity.
 * `isOneStatement` sends them as a single statement, which no program that has to look before it writes can do.
 */
export async function writeScript(options: {
  databaseUrl: string
  workspaceId: string
  /** Numbers of the conversations that may be written to: `each` per client from `first` on. */
  first: number
  each: number
  isOneStatement: boolean
}): Promise<string> {
  const sample = await readSample(options.databaseUrl, options.workspaceId)
  const where = `workspace_id = '${options.workspaceId}' AND number = :n`
  const update = `UPDATE conversations SET status = 'active', state = ${literal(sample.state)}, language = 'en', summary = NULL,
    message_count = message_count + 2, event_count = event_count + 3, finished_at = NULL, expires_at = expires_at, updated_at = now()
    WHERE ${where} RETURNING id, message_count, event_count${sample.field === null ? '' : ', opportunity_id'}`
  const messages = (from: string) =>
    `INSERT INTO messages (workspace_id, conversation_id, number, id, role, text, via, purpose, step_id, created_at)
     SELECT '${options.workspaceId}', changed.id, changed.message_count + given.number, gen_random_uuid(), given.role, given.text, 'api', given.purpose, 'm1_follow_up', now()
     FROM ${from}, (VALUES (-1, 'user', ${literal(sample.answer)}, 'reply'), (0, 'agent', ${literal(sample.question)}, 'question')) AS given (number, role, text, purpose)`
  const events = (from: string) =>
    `INSERT INTO events (workspace_id, conversation_id, number, type, data, created_at)
     SELECT '${options.workspaceId}', changed.id, changed.event_count + given.number, given.type, given.data::json, now()
     FROM ${from}, (VALUES ${sample.events.map((event, index) => `(${index - 2}, ${literal(event.type)}, ${literal(event.data)})`).join(', ')}) AS given (number, type, data)`
  const audit = (from: string) =>
    `INSERT INTO audit_entries (workspace_id, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details)
     SELECT '${options.workspaceId}', 'api_key', gen_random_uuid(), 'message.received', 'message', gen_random_uuid(), changed.id, '{"via": "api"}' FROM ${from}`
  const field = (from: string) =>
    `INSERT INTO opportunity_fields (workspace_id, opportunity_id, name, conversation_id, value, updated_at)
     SELECT '${options.workspaceId}', changed.opportunity_id, 'delivery_' || changed.message_count, changed.id, ${literal(sample.field ?? '')}::json, now() FROM ${from}
     ON CONFLICT (workspace_id, opportunity_id, name, source_id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`
  const pick = `\\set n ${options.first} + :client_id * ${options.each} + random(0, ${options.each - 1})\n`
  if (options.isOneStatement) {
    const statement = `WITH changed AS (${update}), said AS (${messages('changed')}), noted AS (${audit('changed')})${sample.field === null ? '' : `, filled AS (${field('changed')})`} ${events('changed')};`
    return `${pick}${oneLine(statement)}\n`
  }
  const opportunity = sample.field === null ? '' : ', CAST(:opportunity_id AS uuid) AS opportunity_id'
  const changed = `(SELECT CAST(:id AS uuid) AS id, CAST(:message_count AS int) AS message_count, CAST(:event_count AS bigint) AS event_count${opportunity}) AS changed`
  return `${pick}BEGIN;
${oneLine(update)} \\gset
${oneLine(messages(changed))};
${oneLine(events(changed))};
${oneLine(audit(changed))};
${sample.field === null ? '' : `${oneLine(field(changed))};\n`}COMMIT;
`
}

interface Sample {
  state: string
  answer: string
  question: string
  /** What an answer fills in an opportunity, as JSON; null where there is none. */
  field: string | null
  events: { type: string; data: string }[]
}

/** What the server itself has written for an answer about halfway through a conversation. */
async function readSample(databaseUrl: string, workspaceId: string): Promise<Sample> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`SELECT set_config('hearback.workspace_id', $1, false)`, [workspaceId])
    const { rows } = await client.query(
      `SELECT state::text,
         (SELECT text FROM messages m WHERE m.conversation_id = c.id AND role = 'user' ORDER BY number DESC LIMIT 1) AS answer,
         (SELECT text FROM messages m WHERE m.conversation_id = c.id AND role = 'agent' ORDER BY number DESC LIMIT 1) AS question,
         (SELECT value::text FROM opportunity_fields f WHERE f.conversation_id = c.id LIMIT 1) AS field,
         (SELECT json_agg(json_build_object('type', type, 'data', data::text)) FROM
           (SELECT type, data FROM events e WHERE e.conversation_id = c.id ORDER BY number DESC LIMIT 3) AS last) AS events
       FROM conversations c WHERE message_count > 1 ORDER BY abs(message_count - 51) LIMIT 1`,
    )
    return rows[0] as Sample
  } finally {
    await client.end()
  }
}

/** pgbench takes `:word` for a variable also inside quotes, so colons are written as an escape. */
function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')
  return `E'${escaped}'`
}

function oneLine(sql: string): string {
  return sql.replace(/\s+/g, ' ')
}
