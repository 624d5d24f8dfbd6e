import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { freePort } from '../caller.ts'
import { ready, type ServerProcess, spawnServer } from '../crash/server-process.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'

export interface NodeGroup {
  database: TestDatabase
  /** Starts a node that shares the database and the files, and waits until it is ready. */
  start(environment?: Record<string, string>, nodeOptions?: string[]): Promise<ServerProcess>
}

/** Nodes of one installation, each a process of its own. */
export async function createNodeGroup(t: TestContext): Promise<NodeGroup> {
  const database = await createTestDatabase(t)
  const folder = await mkdtemp(join(tmpdir(), 'hearback-nodes-'))
  const publicUrl = `http://127.0.0.1:${await freePort()}`
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  let count = 0
  return {
    database,
    async start(environment = {}, nodeOptions = []) {
      const own = {
        DATABASE_URL: database.url,
        HEARBACK_SECRET: 'a secret of more than twenty-four characters',
        HEARBACK_PUBLIC_URL: publicUrl,
        HEARBACK_FILES: `file://${join(folder, 'files')}`,
        HEARBACK_DATA_DIR: join(folder, `node-${count++}`),
        PORT: String(await freePort()),
        ...environment,
      }
      return ready(spawnServer(t, own, { nodeOptions }))
    },
  }
}
