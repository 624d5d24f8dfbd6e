import type { Statement } from '#store/statement.ts'

/**
 * One pending follow-up for each of the times `dues` (ISO 8601 UTC), the first ones in the first conversation and so
 * on, as many in each; the conversations are made with them, and without any when there are more of them. Rows as `scheduleFollowUp` writes them.
 */
export function seedFollowUps(
  workspaceId: string,
  conversationIds: readonly string[],
  dues: readonly string[],
): Statement {
  const each = Math.ceil(dues.length / conversationIds.length)
  return {
    name: 'seed_follow_ups',
    text: `WITH chats AS (
             INSERT INTO conversations (workspace_id, id, number, key, kind, status, channel, pending_follow_ups)
             SELECT $1::uuid, id, 1000000 + position + (SELECT count(*) FROM conversations), 'seed-' || id, 'intake', 'active',
               'page', greatest(0, least($4::integer, cardinality($3::timestamptz[]) - (position - 1) * $4::integer))
             FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, position)),
           wanted AS (
             SELECT gen_random_uuid() AS id, ($2::uuid[])[(position - 1) / $4::integer + 1] AS conversation_id, due_at
             FROM unnest($3::timestamptz[]) WITH ORDINALITY AS given (due_at, position)),
           added AS (
             INSERT INTO follow_ups (workspace_id, id, conversation_id, trigger_message_id, due_at, text, status, via)
             SELECT $1::uuid, id, conversation_id, gen_random_uuid(), due_at, 'Reminder ' || id, 'pending', 'api'
             FROM wanted RETURNING id, conversation_id, due_at)
           INSERT INTO jobs (workspace_id, lane, name, payload, key, conversation_id, group_id, due_at)
           SELECT $1::uuid, 'follow_up', 'send_follow_up', jsonb_build_object('follow_up_id', id, 'conversation_id', conversation_id),
             'follow_up:' || id, conversation_id, $1::uuid, due_at
           FROM added`,
    values: [workspaceId, conversationIds, dues, each],
  }
}
