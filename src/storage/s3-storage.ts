import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { AppError } from '#domain/errors.ts'
import type { Bucket } from '#lib/bucket.ts'
import { createArrivals } from './arrivals.ts'
import type { FileStorage, ReceivedFile } from './file-storage.ts'
import { explainBucketError, isMissing, recogniseBucketError } from './s3-errors.ts'
import { requireKey } from './storage-key.ts'

/** Milliseconds to connect, until an answer begins (after the whole file is sent), and without a byte moving. */
const LIMITS = {
  connectionTimeout: 3_000,
  requestTimeout: 60_000,
  throwOnRequestTimeout: true,
  socketTimeout: 20_000,
}
const ATTEMPTS = 3
const RETRY_AFTER_MS = 200
const REMOVED_AT_ONCE = 10
/** What goes wrong is thrown; the client would tell it to the console as well. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }
const STORE_ID = 'store-id'

/**
 * Files as objects `files/<key>` of a bucket, arriving in the local folder `incoming` first.
 * The client is loaded here, so that only who uses it pays for its memory. `page_size` bounds what a list holds.
 */
export async function createS3Storage(
  bucket: Bucket,
  incoming: string,
  page_size = 1000,
): Promise<FileStorage> {
  const sdk = await import('@aws-sdk/client-s3')
  const client: S3Client = new sdk.S3Client({
    region: bucket.region,
    credentials: bucket.credentials,
    ...(bucket.endpoint === null ? {} : { endpoint: bucket.endpoint, forcePathStyle: true }),
    maxAttempts: ATTEMPTS,
    logger: SILENT,
    requestHandler: LIMITS,
    // Servers that speak the protocol do not all know the newer checksums; we send our own where it matters.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const Bucket = bucket.name
  const objectOf = (key: string) => `files/${requireKey(key)}`

  /** The client does not repeat what it reads from a stream, so each attempt here opens the file anew. */
  async function put(received: ReceivedFile, Key: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const Body = createReadStream(received.temporary_path)
      try {
        await client.send(
          new sdk.PutObjectCommand({
            Bucket,
            Key,
            Body,
            ContentLength: received.size,
            ContentType: 'application/octet-stream',
            ChecksumSHA256: Buffer.from(received.sha256, 'hex').toString('base64'),
          }),
        )
        const { ContentLength } = await client.send(new sdk.HeadObjectCommand({ Bucket, Key }))
        if (ContentLength !== received.size) throw new Error(`${ContentLength} bytes were stored`)
        return
      } catch (error) {
        const known = recogniseBucketError(error)
        if (attempt >= ATTEMPTS || known.code === 'storage_full') throw known
        await sleep(RETRY_AFTER_MS * 2 ** attempt)
      } finally {
        Body.destroy()
      }
    }
  }

  /** A page of the objects whose names begin with `Prefix`, by the request that every such server knows. */
  async function page(Prefix: string, Marker?: string) {
    const listed = await client.send(
      new sdk.ListObjectsCommand({ Bucket, Prefix, MaxKeys: page_size, ...(Marker && { Marker }) }),
    )
    const objects = (listed.Contents ?? []).flatMap(({ Key, LastModified }) =>
      Key === undefined ? [] : [{ name: Key, stored_at: LastModified?.getTime() ?? Date.now() }],
    )
    return { objects, next: listed.IsTruncated ? (objects.at(-1)?.name ?? null) : null }
  }

  async function removeObjects(names: string[]): Promise<void> {
    for (let at = 0; at < names.length; at += REMOVED_AT_ONCE)
      await Promise.all(
        names
          .slice(at, at + REMOVED_AT_ONCE)
          .map((Key) => client.send(new sdk.DeleteObjectCommand({ Bucket, Key }))),
      )
  }

  async function readIdentity(): Promise<string | null> {
    try {
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: STORE_ID }))
      return ((await Body?.transformToString()) ?? '').trim()
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  return {
    ...createArrivals(incoming),

    async identity() {
      try {
        const known = await readIdentity()
        if (known !== null) return known
        await client
          .send(
            new sdk.PutObjectCommand({ Bucket, Key: STORE_ID, Body: `${randomUUID()}\n`, IfNoneMatch: '*' }),
          )
          .catch((error: { name?: string }) => {
            // Another node was first, at the same moment.
            if (error.name !== 'PreconditionFailed' && error.name !== 'ConditionalRequestConflict')
              throw error
          })
        return (await readIdentity()) ?? ''
      } catch (error) {
        throw explainBucketError(error, bucket)
      }
    },

    async keep(received, key) {
      await put(received, objectOf(key))
      await rm(received.temporary_path, { force: true })
    },

    async open(key) {
      const Key = objectOf(key)
      try {
        const { Body, ContentLength } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }))
        if (Body === undefined || ContentLength === undefined) throw new Error('an object without a length')
        return { stream: Body as Readable, size: ContentLength }
      } catch (error) {
        if (isMissing(error)) throw new AppError('not_found', 'This file is not stored any more.')
        throw recogniseBucketError(error)
      }
    },

    async remove(key) {
      await removeObjects([objectOf(key)]).catch((error: unknown) => {
        throw recogniseBucketError(error)
      })
    },

    async removeFolder(prefix) {
      const folder = `${objectOf(prefix)}/`
      try {
        for (let after: string | undefined; ; ) {
          const { objects, next } = await page(folder, after)
          await removeObjects(objects.map(({ name }) => name))
          if (next === null) return
          after = next
        }
      } catch (error) {
        throw recogniseBucketError(error)
      }
    },

    async list(workspace_id, after) {
      const folder = `${objectOf(workspace_id)}/`
      const marker = after === null ? undefined : objectOf(after)
      const toKey = (name: string) => name.slice('files/'.length)
      try {
        const { objects, next } = await page(folder, marker)
        return {
          files: objects.map(({ name, stored_at }) => ({ key: toKey(name), stored_at })),
          next: next === null ? null : toKey(next),
        }
      } catch (error) {
        throw recogniseBucketError(error)
      }
    },
  }
}
