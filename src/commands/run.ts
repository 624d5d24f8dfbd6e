import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import type { Actor } from '#store/audit-entries.ts'
import {
  findIdempotencyRecord,
  type IdempotencyName,
  type IdempotencyRecord,
  insertIdempotencyRecord,
} from '#store/idempotency-records.ts'
import type { Transaction } from '#store/transaction.ts'

/** Who calls, in which workspace, and how an identical call is recognised. */
export interface Call {
  workspaceId: string
  actor: Actor
  idempotency: Idempotency | null
}

export interface Idempotency extends IdempotencyName {
  request_hash: Buffer
  /** What the body names as its subject; a kept refusal is erased with it. */
  about?: string
}

/** What is sent to the client, byte for byte; kept with the commit when the call has an idempotency key. */
export interface Answer {
  status: number
  content_type: string
  /** Empty for 204. */
  body: string
  /** This call changed nothing: an identical one had been answered before. */
  replayed?: boolean
}

export interface Presented {
  status: number
  body: unknown
  /** The conversation that the answer speaks of; a kept answer is erased with it. */
  conversation_id?: string | null
  /** The case that the answer speaks of, likewise. */
  case_id?: string | null
  /** What else it speaks of; a kept answer is erased with that. */
  about?: string
  content_type?: string
}

export type Command<Input, Output> = (
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: Input,
) => Promise<Output>

const idempotencyContext = ({ method, path, key }: IdempotencyName) => `idempotency:${method} ${path} ${key}`

/**
 * Runs one command in one transaction and commits its state, events, jobs and idempotent answer together.
 * With a `group` (a conversation's id) it may share the transaction with commands of other groups.
 * Throws AppError: what the command throws, `idempotency_mismatch`, `unavailable`.
 */
export async function runCommand<Input, Output>(
  context: CommandContext,
  call: Call,
  command: Command<Input, Output>,
  input: Input,
  present: (output: Output) => Presented,
  options: { group?: string } = {},
): Promise<Answer> {
  try {
    return await transact(context, call.workspaceId, options.group ?? null, async (tx) => {
      const output = await command(tx, context, call, input)
      const presented = present(output)
      const answer = toAnswer(presented)
      if (call.idempotency) keepAnswer(tx, context, call.idempotency, answer, presented)
      return answer
    })
  } catch (error) {
    if (!call.idempotency || !(isDuplicateRequest(error) || error instanceof AppError)) throw error
    // A request of the same name may have committed while this one waited for its turn.
    const kept = await replayAnswer(context, call.workspaceId, call.idempotency)
    if (kept) return { ...kept, replayed: true }
    if (error instanceof AppError) throw error
    throw new AppError('unavailable', 'An identical request is still running. Try again shortly.', {
      cause: error,
    })
  }
}

/** Runs a command whose output nobody has to be told; with a `group` it may share its transaction, as above. */
export function runQuietly<Input, Output>(
  context: CommandContext,
  workspaceId: string,
  actor: Actor,
  command: Command<Input, Output>,
  input: Input,
  options: { group?: string } = {},
): Promise<Output> {
  return transact(context, workspaceId, options.group ?? null, (tx) =>
    command(tx, context, { workspaceId, actor, idempotency: null }, input),
  )
}

const MOST_TRIES = 4
const DEADLOCK = new Set(['40P01', '40001'])
const GONE_MEANWHILE = new Set([
  'deliveries_workspace_id_endpoint_id_fkey',
  'conversations_workspace_id_case_id_fkey',
  'conversations_workspace_id_contact_id_fkey',
  'documents_workspace_id_conversation_id_fkey',
])

/**
 * Nothing was committed: the database broke a circle of waiting transactions by ending this one, or what was just
 * looked at (an endpoint, the case or contact of a new conversation, a document's conversation) was removed before it could be named.
 */
function mayRunAgain(error: unknown): boolean {
  const { code = '', constraint = '' } = error as { code?: string; constraint?: string }
  return DEADLOCK.has(code) || (code === '23503' && GONE_MEANWHILE.has(constraint))
}

async function transact<Result>(
  context: CommandContext,
  workspaceId: string,
  group: string | null,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const { database } = context
  for (let tries = 1; ; tries++) {
    try {
      return await (group === null
        ? database.transaction(workspaceId, work)
        : database.grouped(workspaceId, group, work))
    } catch (error) {
      if (!mayRunAgain(error)) throw error
      if (tries >= MOST_TRIES)
        throw new AppError(
          'unavailable',
          'Others are changing the same things just now. Try again shortly.',
          {
            cause: error,
          },
        )
    }
  }
}

export function toAnswer(presented: Presented): Answer {
  return {
    status: presented.status,
    content_type: presented.content_type ?? 'application/json; charset=utf-8',
    body: presented.status === 204 ? '' : JSON.stringify(presented.body),
  }
}

/** The answer kept under this name; null when there is none. Throws `idempotency_mismatch` for another request's. */
export async function replayAnswer(
  context: CommandContext,
  workspaceId: string,
  idempotency: Idempotency,
): Promise<Answer | null> {
  const record = await findIdempotencyRecord(context.database, workspaceId, idempotency)
  if (!record) return null
  if (!record.request_hash.equals(idempotency.request_hash))
    throw new AppError(
      'idempotency_mismatch',
      'This Idempotency-Key was already used with another request body.',
    )
  const body = context.secrets
    .decrypt(record.body_encrypted, idempotencyContext(idempotency))
    .toString('utf8')
  return { status: record.status, content_type: record.content_type, body }
}

/** Keeps a refusal (4xx), which no command has stored. A request of the same name that came first wins. */
export async function keepRefusal(context: CommandContext, call: Call, answer: Answer): Promise<void> {
  const { idempotency } = call
  if (!idempotency) return
  try {
    await context.database.transaction(call.workspaceId, async (tx) =>
      keepAnswer(tx, context, idempotency, answer, { about: idempotency.about }),
    )
  } catch (error) {
    if (!isDuplicateRequest(error)) throw error
  }
}

function keepAnswer(
  tx: Transaction,
  context: CommandContext,
  idempotency: Idempotency,
  answer: Answer,
  owner: Pick<Presented, 'conversation_id' | 'case_id'> & { about?: string | undefined },
): void {
  const record: IdempotencyRecord = {
    method: idempotency.method,
    path: idempotency.path,
    key: idempotency.key,
    request_hash: idempotency.request_hash,
    status: answer.status,
    content_type: answer.content_type,
    body_encrypted: context.secrets.encrypt(answer.body, idempotencyContext(idempotency)),
    conversation_id: owner.conversation_id ?? null,
    case_id: owner.case_id ?? null,
    about: owner.about ?? null,
  }
  insertIdempotencyRecord(tx, record)
}

function isDuplicateRequest(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint === 'idempotency_records_pkey'
}
