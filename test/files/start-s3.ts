import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListObjectsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import S3rver from 's3rver'
import type { Bucket } from '#lib/bucket.ts'
import { freePort } from '../caller.ts'

export interface S3Server {
  bucket: Bucket
  /** The server vanishes, in the middle of whatever it does. */
  cut(): void
  /** It is back at the same address, with what it had. */
  mend(): Promise<void>
  /** The names of the objects that begin so. */
  objects(prefix: string): Promise<string[]>
  put(name: string, content: string): Promise<void>
  /** Makes an object as old as that. */
  age(name: string, hours: number): Promise<void>
}

/** A small server that speaks the S3 protocol on loopback, with one empty bucket. */
export async function startS3(t: { after(hook: () => Promise<void>): void }): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'hearback-s3-'))
  const port = await freePort()
  const name = 'evidence'
  async function run(): Promise<S3rver> {
    const options = { address: '127.0.0.1', port, directory, silent: true, vhostBuckets: false }
    const server = new S3rver({ ...options, configureBuckets: [{ name }] })
    await server.run()
    return server
  }
  let server = await run()
  const cut = () => {
    server.httpServer.close()
    server.httpServer.closeAllConnections()
  }
  t.after(async () => {
    cut()
    await rm(directory, { recursive: true, force: true })
  })
  const place = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  }
  const client = new S3Client({
    ...place,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  return {
    bucket: { name, ...place },
    cut,
    async mend() {
      server = await run()
    },
    async objects(prefix) {
      const { Contents = [] } = await client.send(new ListObjectsCommand({ Bucket: name, Prefix: prefix }))
      return Contents.map(({ Key = '' }) => Key)
    },
    async put(key, content) {
      await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: content }))
    },
    async age(key, hours) {
      const then = new Date(Date.now() - hours * 3_600_000)
      await utimes(join(directory, name, `${key}._S3rver_object`), then, then)
    },
  }
}
