import {
  type AuditHead,
  FIRST_PREVIOUS_HASH,
  hashEntry,
  isHeadSignedBy,
  type SealedEntry,
} from './audit-chain.ts'
import {
  AUDIT_FILE_END,
  AUDIT_FORMAT,
  type AuditFileHeader,
  auditFileHeader,
  auditFileLine,
} from './audit-file.ts'
import { type Check, failed, passed } from './check.ts'
import { readLines } from './read-lines.ts'

export interface AuditFileCheck {
  checks: Check[]
  /** Null when the first line can't be read. */
  header: AuditFileHeader | null
}

type OnEntry = (entry: SealedEntry, workspaceId: string) => void

/** More than these would only repeat what is known by then: that the file was changed. */
const MOST_FAILURES = 10

/**
 * Checks an exported audit log from its bytes alone: that it is written in the one way there is, that no entry is
 * missing, moved or changed, and that it ends where the signed head says. Reads it once and keeps none of it.
 */
export async function checkAuditFile(
  chunks: AsyncIterable<Buffer>,
  onEntry: OnEntry = () => undefined,
): Promise<AuditFileCheck> {
  const failures: string[] = []
  let header: AuditFileHeader | null = null
  let chain: ReturnType<typeof followChain> | null = null
  let ended = false
  for await (const { line, whole } of readLines(chunks)) {
    if (failures.length >= MOST_FAILURES) break
    if (!whole) failures.push('The file is cut off: its last line has no end.')
    else if (ended) failures.push('The file goes on behind its end.')
    else if (chain === null) {
      header = readHeader(line)
      if (header === null) break
      chain = followChain(header, failures, onEntry)
    } else if (line.equals(Buffer.from(AUDIT_FILE_END))) ended = true
    else chain.add(line)
  }
  if (header === null || chain === null)
    return {
      header,
      checks: [failed('The first line is not that of an exported audit log, or it was changed.')],
    }
  if (failures.length < MOST_FAILURES) {
    if (!ended) failures.push('The file is cut off: its last line is missing.')
    chain.end()
  }
  return { header, checks: [...checkHead(header), ...failures.map(failed), ...praise(header.head, failures)] }
}

function checkHead({ public_key, workspace_id, head }: AuditFileHeader): Check[] {
  return isHeadSignedBy(public_key, workspace_id, head)
    ? [
        passed(
          `The head of the log (entry ${head.sequence}, sealed at ${head.sealed_at}) is as it was signed.`,
        ),
      ]
    : [failed('The head of the log is not as it was signed.')]
}

function praise(head: AuditHead, failures: readonly string[]): Check[] {
  if (failures.length > 0) return []
  return [passed(`All ${head.sequence} entries are there, in their order and unchanged.`)]
}

/** Compares each line with the one that its content would be exported as. */
function followChain(header: AuditFileHeader, failures: string[], onEntry: OnEntry) {
  const { workspace_id, head } = header
  let sequence = 0
  let hash = FIRST_PREVIOUS_HASH

  return {
    add(line: Buffer): void {
      sequence += 1
      const entry = readEntry(line, head.sequence)
      if (entry === null) {
        failures.push(`Line ${sequence + 1} is not an entry as the export writes it.`)
        return
      }
      if (entry.sequence !== sequence)
        failures.push(`Entry ${entry.sequence} stands where entry ${sequence} belongs.`)
      if (entry.previous_hash !== hash)
        failures.push(`Entry ${entry.sequence} does not follow the entry before it.`)
      if (hashEntry(workspace_id, entry) !== entry.hash)
        failures.push(`Entry ${entry.sequence} is not what was sealed.`)
      sequence = entry.sequence
      hash = entry.hash
      onEntry(entry, workspace_id)
    },
    end(): void {
      if (sequence !== head.sequence)
        failures.push(`The log ends with entry ${sequence}; its signed head is entry ${head.sequence}.`)
      else if (hash !== head.hash)
        failures.push('The last entry is not the one that the head was signed for.')
    },
  }
}

function readHeader(line: Buffer): AuditFileHeader | null {
  try {
    const header = JSON.parse(`${line}${AUDIT_FILE_END}`) as AuditFileHeader
    return header.format === AUDIT_FORMAT && line.equals(Buffer.from(auditFileHeader(header))) ? header : null
  } catch {
    return null
  }
}

function readEntry(line: Buffer, lastSequence: number): SealedEntry | null {
  try {
    const text = line.toString()
    const entry = JSON.parse(text.endsWith(',') ? text.slice(0, -1) : text) as SealedEntry
    if (!Number.isSafeInteger(entry.sequence)) return null
    return line.equals(Buffer.from(auditFileLine(entry, entry.sequence === lastSequence))) ? entry : null
  } catch {
    return null
  }
}
