import type { PlainStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const LONGEST_ADDRESS = 254
const LONGEST_REPLY = 1000
const LOCAL_PART = /^[^\s@()<>[\]:;,"\\\p{C}.]+(?:\.[^\s@()<>[\]:;,"\\\p{C}.]+)*$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u

/** One email address, also inside a sentence; its domain in lower case. */
export const understandEmail: Understand<PlainStep> = (_, reply, { language }) => {
  const words = reply.length > LONGEST_REPLY ? [] : reply.trim().split(/\s+/)
  const candidates = words
    .filter((word) => word.includes('@'))
    .map((word) => word.replace(/^(?:mailto:|[<(["'])+/i, '').replace(/[>)\]"',;:.!?]+$/, ''))
  const [address] = candidates
  if (candidates.length !== 1 || !address || !isAddress(address)) {
    return unusable(engineText('retry_email', language))
  }
  const [local = '', domain = ''] = address.split('@')
  return answered(`${local}@${domain.toLowerCase()}`, words.length === 1 ? 1 : 0.9)
}

function isAddress(address: string): boolean {
  const [local = '', domain = '', extra] = address.split('@')
  if (extra !== undefined || address.length > LONGEST_ADDRESS || local.length > 64) return false
  const labels = domain.split('.')
  const topLevel = labels.at(-1) ?? ''
  if (labels.length < 2 || topLevel.length < 2 || /^\d+$/.test(topLevel)) return false
  return LOCAL_PART.test(local) && labels.every((label) => LABEL.test(label))
}
