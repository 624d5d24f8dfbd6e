import type { Script } from '#domain/script/script.ts'
import type { Log } from '#lib/log.ts'
import type { SecretBox } from '#lib/secret-box.ts'
import type { Signer } from '#lib/signer.ts'
import type { Database } from '#store/database.ts'
import type { Lane } from '#store/jobs.ts'

/** What commands and queries need besides their input. */
export interface CommandContext {
  database: Database
  /** No slash at the end. */
  publicUrl: string
  secrets: SecretBox
  /** Signs evidence: the audit log's head and reports. */
  signer: Signer
  log: Log
  /** Snapshots never change, so each process may remember some. */
  scripts: Map<string, Script>
  /** Whether invitations can be mailed; absent means no. */
  sendsMail?: boolean
  /** Whether a model can be asked what a reply means; absent means no. */
  hasModel?: boolean
  hint: Hint
}

/** Tells, after a commit, who may be waiting: only hints, nothing that matters depends on them. */
export interface Hint {
  /** A lane has new work. */
  jobs(lane: Lane): void
  /** A conversation has new events. */
  conversation(conversationId: string): void
}
