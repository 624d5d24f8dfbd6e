/** An S3 bucket and the key that opens it. */
export interface Bucket {
  name: string
  /** Null for Amazon's own in the region; otherwise the bucket's name is part of the path. */
  endpoint: string | null
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
}

/** What `s3://bucket?endpoint=https://…&region=…` names; null when it is not of that form. */
export function readBucketAddress(value: string): Omit<Bucket, 'credentials'> | null {
  if (!URL.canParse(value)) return null
  const { protocol, hostname, port, pathname, username, hash, searchParams } = new URL(value)
  if (protocol !== 's3:' || port !== '' || pathname.replace('/', '') !== '' || username !== '' || hash !== '')
    return null
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(hostname)) return null
  if ([...searchParams.keys()].some((name) => name !== 'endpoint' && name !== 'region')) return null
  const endpoint = searchParams.get('endpoint')
  if (endpoint !== null && !/^https?:\/\/[^/?#@]+\/?$/.test(endpoint)) return null
  return { name: hostname, endpoint, region: searchParams.get('region') || 'us-east-1' }
}
