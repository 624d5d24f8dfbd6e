import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCaseClient } from '../case-client.ts'
import type { Cleanup } from '../database.ts'
import { makePdf } from '../files.ts'
import type { Hearback } from '../hearback.ts'

export interface Evidence {
  conversation_id: string
  report: Buffer
  audit: Buffer
  invoice: Buffer
  /** Puts bytes into a file of a folder that goes with the test, and returns its path. */
  write(name: string, bytes: Buffer): Promise<string>
}

/** A conversation in which an invoice was given, and the files that prove it. */
export async function gatherEvidence(t: Cleanup, { url, call }: Hearback, key: string): Promise<Evidence> {
  const { followUp, give, say } = createCaseClient(call)
  const { conversation_id } = await followUp([{ module: 'invoice' }])
  const invoice = makePdf({ text: 'Invoice 1' })
  const given = await give(conversation_id, { 'invoice.pdf': invoice })
  assert.equal(given.body.documents[0].rejected, false)
  await say(conversation_id, 'done')
  const download = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } })
    assert.equal(answer.status, 200, path)
    return Buffer.from(await answer.arrayBuffer())
  }
  const folder = await mkdtemp(join(tmpdir(), 'hearback-evidence-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return {
    conversation_id,
    report: await download(`/api/v1/conversations/${conversation_id}/report.pdf`),
    audit: await download('/api/v1/audit-log/export'),
    invoice: Buffer.from(invoice),
    async write(name, bytes) {
      const path = join(folder, name)
      await writeFile(path, bytes)
      return path
    },
  }
}
