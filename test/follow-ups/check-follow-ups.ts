import assert from 'node:assert/strict'

/** Rows of every workspace. */
export type ReadRows = (sql: string) => Promise<Record<string, unknown>[]>

export type Counts = Record<'pending' | 'sent' | 'failed' | 'cancelled', number>

/**
 * That the records and the messages say the same: one message for what was sent, and it is the one that the record
 * names; none for anything else; a job for what is pending and for nothing else; and every count is right.
 * Texts of follow-ups have to be unique.
 */
export async function checkFollowUps(read: ReadRows): Promise<Counts> {
  const nothing = async (sql: string, what: string) => assert.deepEqual(await read(sql), [], what)
  await nothing(
    `SELECT f.id, f.status, f.message_id, array_agg(m.id) AS messages
     FROM follow_ups f LEFT JOIN messages m
       ON m.workspace_id = f.workspace_id AND m.role = 'agent' AND m.text = f.text
     GROUP BY f.workspace_id, f.id
     HAVING array_agg(m.id) FILTER (WHERE m.id IS NOT NULL)
       IS DISTINCT FROM CASE WHEN f.status = 'sent' THEN ARRAY[f.message_id] END`,
    'each record names the one message that was sent, or there is none',
  )
  await nothing(
    `SELECT f.id, f.status, f.due_at, f.updated_at, j.due_at AS job_due
     FROM (SELECT * FROM jobs WHERE name = 'send_follow_up') j
     FULL JOIN (SELECT * FROM follow_ups WHERE status = 'pending') f
       ON j.workspace_id = f.workspace_id AND j.key = 'follow_up:' || f.id
     WHERE j.key IS NULL OR f.id IS NULL`,
    'what is pending has its job, and nothing else has one',
  )
  await nothing(
    `SELECT c.id, c.pending_follow_ups, count(f.id) AS pending
     FROM conversations c LEFT JOIN follow_ups f
       ON f.workspace_id = c.workspace_id AND f.conversation_id = c.id AND f.status = 'pending'
     GROUP BY c.workspace_id, c.id HAVING c.pending_follow_ups <> count(f.id)`,
    'conversations know how many are pending',
  )
  await nothing(
    `SELECT id, status FROM follow_ups WHERE (status = 'pending') <> (finished_at IS NULL)`,
    'what has ended has its time, and only that',
  )
  const counted = await read(
    `SELECT sum(pending)::int AS pending, sum(sent)::int AS sent, sum(failed)::int AS failed,
       sum(cancelled)::int AS cancelled FROM follow_up_counts`,
  )
  const found = await read(
    `SELECT count(*) FILTER (WHERE status = 'pending')::int AS pending, count(*) FILTER (WHERE status = 'sent')::int AS sent,
       count(*) FILTER (WHERE status = 'failed')::int AS failed, count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
     FROM follow_ups`,
  )
  assert.deepEqual(counted, found, 'the totals of lists are right')
  return found[0] as Counts
}
