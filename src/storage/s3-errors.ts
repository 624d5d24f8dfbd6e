import { AppError } from '#domain/errors.ts'
import type { Bucket } from '#lib/bucket.ts'
import { StartupError } from '#lib/startup-error.ts'
import { storageFull } from './recognise-full.ts'

/** As the client of a bucket throws it: the server's answer, or what the network said. */
interface BucketError {
  name?: string
  message?: string
  $metadata?: { httpStatusCode?: number }
}

export function isMissing(error: unknown): boolean {
  const { name } = error as BucketError
  return name === 'NoSuchKey' || name === 'NotFound'
}

/** `storage_full` where the server says so, otherwise `unavailable`: the file is repeated, never lost. */
export function recogniseBucketError(error: unknown): AppError {
  const { name = '', $metadata } = error as BucketError
  if ($metadata?.httpStatusCode === 507 || /Quota|StorageFull/i.test(name)) return storageFull(error)
  return new AppError('unavailable', 'Files cannot be reached just now. Try again shortly.', { cause: error })
}

const REFUSED = /^(?:InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken)$/

/** Why the bucket cannot be used, for the person who starts the server. */
export function explainBucketError(error: unknown, bucket: Bucket): StartupError {
  const { name = '', message = '', $metadata } = error as BucketError
  const where = bucket.endpoint ?? `Amazon S3 in ${bucket.region}`
  const because = (sentence: string) => new StartupError(sentence, { cause: error })
  if (name === 'NoSuchBucket')
    return because(`HEARBACK_FILES names the bucket "${bucket.name}", which ${where} does not have.`)
  if (REFUSED.test(name))
    return because(
      `${where} refused AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of HEARBACK_FILES (${name}).`,
    )
  if ($metadata?.httpStatusCode === 403)
    return because(
      `${where} does not let this key use the bucket "${bucket.name}" of HEARBACK_FILES. It needs the right to list, read, write and delete.`,
    )
  if ($metadata?.httpStatusCode === 301 || name === 'PermanentRedirect')
    return because(
      `The bucket "${bucket.name}" of HEARBACK_FILES is in another region than ${bucket.region}.`,
    )
  if ($metadata?.httpStatusCode !== undefined)
    return because(
      `${where} refuses the bucket "${bucket.name}" of HEARBACK_FILES: ${name} ${message}`.trim(),
    )
  return because(`The bucket "${bucket.name}" of HEARBACK_FILES cannot be reached at ${where}.`)
}
