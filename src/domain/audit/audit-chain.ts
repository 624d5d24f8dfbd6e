import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/canonical-json.ts'
import { isSignedBy, type Signer } from '#lib/signer.ts'

/** An entry of the audit log as it was written, before it has its place in the chain. */
export interface UnsealedEntry {
  id: number
  /** ISO 8601 UTC. */
  at: string
  actor_kind: string
  actor_id: string | null
  action: string
  subject_kind: string
  subject_id: string
  conversation_id: string | null
  details: Record<string, unknown>
}

export interface SealedEntry extends UnsealedEntry {
  /** From 1 in each workspace, without gaps. */
  sequence: number
  /** SHA-256, hexadecimal; of the first entry FIRST_PREVIOUS_HASH. */
  previous_hash: string
  hash: string
}

/** The end of the chain, as the installation signed it. */
export interface AuditHead {
  sequence: number
  hash: string
  /** ISO 8601 UTC. */
  sealed_at: string
  /** Ed25519, base64. */
  signature: string
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** Gives entries their places behind the head, in the order given. */
export function chainEntries(
  workspaceId: string,
  head: Pick<AuditHead, 'sequence' | 'hash'>,
  entries: readonly UnsealedEntry[],
): SealedEntry[] {
  let { sequence, hash: previous_hash } = head
  return entries.map((entry) => {
    sequence += 1
    const hash = hashEntry(workspaceId, { ...entry, sequence, previous_hash })
    const sealed = { ...entry, sequence, previous_hash, hash }
    previous_hash = hash
    return sealed
  })
}

/** SHA-256, hexadecimal, over the canonical JSON of the entry with its workspace and without its `hash`. */
export function hashEntry(workspaceId: string, entry: Omit<SealedEntry, 'hash'>): string {
  const { id, at, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details } = entry
  const { sequence, previous_hash } = entry
  const what = { id, at, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details }
  const text = canonicalJson({ ...what, sequence, previous_hash, workspace_id: workspaceId })
  return createHash('sha256').update(text).digest('hex')
}

export function signHead(signer: Signer, workspaceId: string, head: Omit<AuditHead, 'signature'>): AuditHead {
  return { ...head, signature: signer.sign(headText(workspaceId, head)) }
}

export function isHeadSignedBy(publicKey: string, workspaceId: string, head: AuditHead): boolean {
  return isSignedBy(publicKey, head.signature, headText(workspaceId, head))
}

/** The first line says what is signed, so that no signature can stand for another kind of thing. */
function headText(workspaceId: string, head: Omit<AuditHead, 'signature'>): string {
  const { sequence, hash, sealed_at } = head
  return `hearback-audit-head-1\n${canonicalJson({ workspace_id: workspaceId, sequence, hash, sealed_at })}`
}
