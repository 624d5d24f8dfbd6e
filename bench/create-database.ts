import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { findTestServer, startTestServer } from '#test/test-server.ts'
import type { CleanUps } from './clean-ups.ts'

/**
 * A database of its own; the owner's address. Figures are of a database server of its own, too; in the midst of tests,
 * where figures mean nothing, the tests' server has to do.
 */
export async function createDatabase(t: CleanUps): Promise<string> {
  const isAmongTests = process.env.HEARBACK_TEST_DATABASE_URL !== undefined
  const { ownerUrl, stop } = await (isAmongTests ? findTestServer() : startTestServer())
  t.after(() => stop())
  const name = `bench_${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return ownerUrl.replace(/\/[^/]*$/, `/${name}`)
}
