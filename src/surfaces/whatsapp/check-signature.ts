import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Whether `X-Hub-Signature-256` is the HMAC of these bytes; takes the same time for every wrong one. */
export function isSigned(body: Buffer, header: unknown, appSecret: string): boolean {
  const [, given] = /^sha256=([0-9a-f]{64})$/i.exec(typeof header === 'string' ? header : '') ?? []
  if (given === undefined) return false
  return timingSafeEqual(createHmac('sha256', appSecret).update(body).digest(), Buffer.from(given, 'hex'))
}

/** Whether two texts are the same; says nothing by the time that it takes. */
export function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
