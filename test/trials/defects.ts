import type { KillPoint } from '../crash/kill-points.ts'
import type { Alteration } from './alter-source.ts'

/** A mistake that somebody could make, and who has to find it. */
export interface Defect {
  name: string
  alterations: Alteration[]
  caughtBy: {
    /** A test file, in its short form. */
    file: string
    /** The one test of it that matters, where the others take long. */
    test?: string
    /** Where the servers of the kill trial die. */
    killPoint?: KillPoint
  }
  /** What the oracle says. */
  says: RegExp
  /** It reaches the schema, so that its tests need a database server of their own. */
  altersSchema?: true
  /** Tried in every `npm test` as well. */
  quick?: true
}

const KILL = 'test/crash/kill.test.ts'
const RECEIVER = 'test/delivery/chaos.test.ts'
const WORKER = 'src/worker/worker.test.ts'
const GROUP_COMMIT = 'src/store/group-commit.test.ts'

const AFTER_COMMIT = 'after the commit, before the answer'
const AFTER_SEND = 'after the HTTP send, before it is recorded'

export const DEFECTS: readonly Defect[] = [
  {
    name: 'an answer is sent before its commit',
    alterations: [
      {
        file: 'src/store/group-commit.ts',
        find: '  await open.commit()\n',
        replace: `  for (const [index, { resolve }] of batch.entries())
            if (settled[index].status === 'fulfilled') resolve(settled[index].value)
          await new Promise((done) => setTimeout(done, 1000))
          await open.commit()\n`,
      },
    ],
    caughtBy: { file: KILL, killPoint: 'before the commit' },
    says: /was acknowledged and is lost|gets the same bytes/,
  },
  {
    name: 'events of the stream are written after the commit',
    alterations: [
      {
        file: 'src/commands/conversations/conversation-changes.ts',
        find: '  insertEvents(tx, changes.events)\n',
        replace: `  tx.afterCommit(() => void context.database.transaction(tx.workspaceId, async (later) => insertEvents(later, changes.events)))\n`,
      },
    ],
    caughtBy: { file: KILL, killPoint: AFTER_COMMIT },
    says: /every message has its event/,
  },
  {
    name: 'webhooks are queued after the commit',
    alterations: [
      {
        file: 'src/commands/conversations/conversation-changes.ts',
        find: '  emit(tx, ',
        replace: `  const emitLater = (...given) => tx.afterCommit(() =>
            void context.database.transaction(tx.workspaceId, async (later) => emit(later, ...given)))
          emitLater(`,
      },
    ],
    caughtBy: { file: KILL, killPoint: AFTER_COMMIT },
    says: /every message has its delivery/,
  },
  {
    name: 'a delivery is marked before it is sent',
    alterations: [
      {
        file: 'src/commands/webhooks/prepare-deliveries.ts',
        find: '  const secretsOf = openOnce(context, now)\n',
        replace: `  await finishJobs(tx, [...ready.keys()].map(({ job }) => job))
          updateDeliveries(tx, [...ready.values()].map(({ row }) => ({ ...row, status: 'delivered', finished_at: now })))
          const secretsOf = openOnce(context, now)\n`,
      },
    ],
    caughtBy: { file: KILL, killPoint: 'before the HTTP send of a delivery' },
    says: /what counts as delivered was taken/,
    quick: true,
  },
  {
    name: 'a job is deleted before its effect',
    alterations: [
      {
        file: 'src/worker/worker.ts',
        find: '    await handlers[job.name as JobName](job, outside)\n',
        replace: `    await context.database.transaction(job.workspace_id, async (tx) => tx.write({
            name: 'delete_job', text: 'DELETE FROM jobs WHERE workspace_id = $1 AND id = $2', values: [tx.workspaceId, job.id] }))
          await handlers[job.name as JobName](job, outside)\n`,
      },
    ],
    caughtBy: { file: WORKER, test: 'a job whose handler throws runs again after a pause that grows' },
    says: /this did not happen .* the failure is written down/,
  },
  {
    name: 'every attempt has another webhook-id',
    alterations: [
      {
        file: 'src/worker/handlers/deliver-webhook.ts',
        find: 'webhook_id: task.webhook_id,',
        replace: `webhook_id: 'msg_' + crypto.randomUUID(),`,
      },
    ],
    caughtBy: { file: KILL, killPoint: AFTER_SEND },
    says: /what counts as delivered was taken|has one webhook_id/,
  },
  {
    name: 'the payload is rendered anew for every attempt',
    alterations: [
      {
        file: 'src/worker/handlers/deliver-webhook.ts',
        find: '  const { body } = task\n',
        replace: '  const body = JSON.stringify({ ...JSON.parse(task.body), sent_at: new Date() })\n',
      },
    ],
    caughtBy: { file: KILL, killPoint: AFTER_SEND },
    says: /has one bytes/,
  },
  {
    name: 'the idempotent answer is kept in another transaction',
    alterations: [
      {
        file: 'src/commands/run.ts',
        find: 'if (call.idempotency) keepAnswer(tx, context, call.idempotency, answer, presented)\n',
        replace: `if (call.idempotency) tx.afterCommit(() => void context.database.transaction(call.workspaceId,
            async (later) => keepAnswer(later, context, call.idempotency, answer, presented)))\n`,
      },
    ],
    caughtBy: { file: KILL, killPoint: AFTER_COMMIT },
    says: /there is one case|is there 2 times|gets the same bytes/,
  },
  {
    name: 'a repeated request is not recognised',
    alterations: [
      {
        file: 'src/commands/run.ts',
        find: '  if (!record) return null\n',
        replace: '  if (record) return null\n',
      },
      {
        file: 'src/store/idempotency-records.ts',
        find: '             $9::uuid[], $10::uuid[], $11::text[])`,',
        replace: '             $9::uuid[], $10::uuid[], $11::text[]) ON CONFLICT DO NOTHING`,',
      },
    ],
    caughtBy: { file: KILL, killPoint: AFTER_COMMIT },
    says: /there is one case|is there 2 times|gets the same bytes/,
  },
  {
    name: 'a file is kept after the commit of its row',
    alterations: [
      {
        file: 'src/http/receive-upload.ts',
        find: 'await services.storage.keep(received, key)\n',
        replace: 'setTimeout(() => void services.storage.keep(received, key).catch(() => undefined), 500)\n',
      },
    ],
    caughtBy: { file: KILL, killPoint: AFTER_COMMIT },
    says: /404 !== 200|as it was sent/,
  },
  {
    name: 'what an upload left behind stays',
    alterations: [
      {
        file: 'src/start-server.ts',
        find: '    await storage.removeStaleTemporaryFiles()\n',
        replace: '',
      },
      // A slow check of the file, so that the servers die in it.
      {
        file: 'src/http/receive-upload.ts',
        find: '    await keepFiles(upload, services, where, kept)\n',
        replace: `    await new Promise((done) => setTimeout(done, 500))
            await keepFiles(upload, services, where, kept)\n`,
      },
    ],
    caughtBy: { file: KILL },
    says: /what an upload left behind is cleared away/,
  },
  {
    name: 'the sequence starts again when all was delivered',
    alterations: [
      {
        file: 'src/store/deliveries.ts',
        find: 'AND conversation_id = given.conversation_id)',
        replace: `AND conversation_id = given.conversation_id AND status = 'pending')`,
      },
    ],
    caughtBy: { file: KILL },
    says: /the sequence of .* counts its events|overtook|no request is refused/,
  },
  {
    name: 'a later event does not wait for an earlier one',
    alterations: [
      {
        file: 'src/store/deliveries.ts',
        find: 'AND conversation_id = mine.conversation_id AND sequence < mine.sequence',
        replace: 'AND conversation_id = mine.conversation_id AND sequence < mine.sequence AND false',
      },
    ],
    caughtBy: { file: KILL },
    says: /overtook/,
  },
  {
    name: 'the schedule of attempts stops silently',
    alterations: [
      {
        file: 'src/commands/webhooks/record-attempts.ts',
        find: `return statusAfter(recording) === 'pending' && result.status === 'retry'\n`,
        replace: 'return false\n',
      },
    ],
    caughtBy: { file: KILL },
    says: /every pending delivery has its job/,
  },
  {
    name: 'a redirect counts as delivered',
    alterations: [
      {
        file: 'src/channels/webhook/send-webhook.ts',
        find: 'return error === null && status_code !== null && status_code >= 200 && status_code < 300',
        replace: 'return status_code !== null && status_code >= 200 && status_code < 400',
      },
    ],
    caughtBy: { file: RECEIVER },
    says: /'delivered' !== 'dead'|\+ 'delivered'|msg_/,
  },
  {
    name: 'a lease never ends',
    alterations: [
      {
        file: 'src/store/jobs.ts',
        find: 'leased_until IS NULL OR leased_until <= now() OR',
        replace: 'leased_until IS NULL OR',
      },
    ],
    caughtBy: { file: WORKER, test: 'a job leased by a worker that died is claimed when its lease ends' },
    says: /this did not happen .* the job runs/,
  },
  {
    name: 'the fence is not checked',
    alterations: [
      {
        file: 'src/store/jobs.ts',
        find: 'DELETE FROM jobs WHERE workspace_id = $1 AND id = $2 AND fence = $3 RETURNING id',
        replace: 'DELETE FROM jobs WHERE workspace_id = $1 AND id = $2 AND fence >= $3 RETURNING id',
      },
    ],
    caughtBy: {
      file: WORKER,
      test: 'a late worker can neither finish nor postpone a job that was given to another',
    },
    says: /late worker can neither finish nor postpone/,
    quick: true,
  },
  {
    name: 'a failing command takes its batch along',
    alterations: [
      {
        file: 'src/store/group-commit.ts',
        find: `      await runOneByOne(connections, workspaceId, batch)\n    else`,
        replace: `      for (const { reject } of batch) reject(error)\n    else`,
      },
    ],
    caughtBy: { file: GROUP_COMMIT },
    says: /✖ a statement that fails harms nobody else/,
    quick: true,
  },
  {
    name: 'commands of one conversation overtake each other',
    alterations: [
      {
        file: 'src/store/group-commit.ts',
        find: '    const free = !queue.busy.has(entry.group) && !passed.has(entry.group)\n',
        replace: '    const free = true\n',
      },
      {
        file: 'src/store/group-commit.ts',
        find: '    else left.push(entry)\n',
        replace: '    else left.unshift(entry)\n',
      },
    ],
    caughtBy: { file: GROUP_COMMIT },
    says: /✖ commands of one conversation run in the order of their arrival/,
  },
  {
    name: 'a read is done in the workspace of an earlier one',
    alterations: [
      {
        file: 'src/store/database.ts',
        find: 'ENTER_BY_INDEX : ENTER), values: [workspaceId] }),',
        replace: 'ENTER_BY_INDEX : ENTER), values: [(shared.workspace ??= workspaceId)] }),',
      },
    ],
    caughtBy: {
      file: 'src/store/database.test.ts',
      test: 'reads of two workspaces on the shared connections never see rows of the other',
    },
    says: /✖ reads of two workspaces/,
  },
  {
    name: 'row-level security is off for one table',
    alterations: [
      {
        file: 'src/store/migrate.ts',
        find: '    for (const file of pending) await apply(client, file)\n',
        replace: `    for (const file of pending) await apply(client, file)
            await client.query('ALTER TABLE messages NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY')\n`,
      },
    ],
    altersSchema: true,
    caughtBy: { file: 'test/row-level-security.test.ts' },
    says: /✖ every table with a workspace has row-level security/,
  },
  {
    name: 'an evidence file is believed without its hashes',
    alterations: [
      {
        file: 'src/domain/audit/audit-chain.ts',
        find: 'isSignedBy(publicKey, head.signature, headText(workspaceId, head))',
        replace: 'true',
      },
    ],
    caughtBy: { file: 'test/audit/verify.test.ts' },
    says: /goes unnoticed|✖ an audit log/,
  },
  {
    name: 'a text is not looked at before it reaches the database',
    alterations: [
      { file: 'src/http/json-body.ts', find: `  if (text.includes('\\0'))\n`, replace: '  if (false)\n' },
    ],
    caughtBy: { file: 'test/malformed-requests.test.ts' },
    says: /no check stopped a value before the database/,
  },
  {
    name: 'a message that was claimed is sent again',
    alterations: [
      {
        file: 'src/commands/whatsapp/prepare-sending.ts',
        find: "  if (row.status === 'sending') {\n    const left",
        replace: '  if (false) {\n    const left',
      },
      {
        file: 'src/commands/whatsapp/prepare-sending.ts',
        find: "row.status === 'sending' ? OUTCOME_UNKNOWN : await prepare",
        replace: 'await prepare',
      },
    ],
    caughtBy: { file: 'test/whatsapp/crash.test.ts', test: 'between the call and its record' },
    says: /the channel got it at most once|it is claimed/,
  },
  {
    name: 'a message that came before is applied again',
    alterations: [
      {
        file: 'src/commands/whatsapp/store-incoming.ts',
        find: 'id_hash: hash(message.id)',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: code
        replace: 'id_hash: hash(`${message.id}${Math.random()}`)',
      },
    ],
    caughtBy: { file: 'test/whatsapp/crash.test.ts', test: 'messages that arrive' },
    says: /applied once each|word 5/,
  },
]
