import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './clients.ts'
import { readEmbeddedRows } from './embedded-rows.ts'

/** Every file of the log's messages is stored with the bytes that its sender hashed. Returns how many there are. */
export async function checkFiles(
  dataDir: string,
  log: readonly { text: string; file_sha256: string | null }[],
): Promise<number> {
  const rows = await readEmbeddedRows<{ storage_key: string; text: string }>(
    dataDir,
    `SELECT d.storage_key, m.text FROM documents d
     JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id`,
  )
  const keys = new Map(rows.map((row) => [row.text, row.storage_key]))
  const withFile = log.filter((sent) => sent.file_sha256 !== null)
  assert.equal(rows.length, withFile.length, 'each file that was sent is recorded once')
  for (const { text, file_sha256 } of withFile) {
    const key = keys.get(text)
    assert.ok(key, `the file of "${text}" is recorded`)
    const bytes = await readFile(join(dataDir, 'files', ...key.split('/'))).catch(() => Buffer.alloc(0))
    assert.equal(sha256(bytes), file_sha256, `the file of "${text}" is stored as it was sent`)
  }
  return rows.length
}
