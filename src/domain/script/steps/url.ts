import type { PlainStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const LONGEST_ADDRESS = 2048

/** An http or https address with a domain name, as the URL standard writes it; `https://` may be left out. */
export const understandUrl: Understand<PlainStep> = (_, reply, { language }) => {
  const words = reply.length > 2 * LONGEST_ADDRESS ? [] : reply.trim().split(/\s+/)
  const candidates = words.length === 1 ? words : words.filter((word) => /^(?:https?:\/\/|www\.)/i.test(word))
  const address =
    candidates.length === 1 ? webAddress((candidates[0] ?? '').replace(/[.,;!?)>"']+$/, '')) : null
  if (address === null) return unusable(engineText('retry_url', language))
  return answered(address, words.length === 1 ? 1 : 0.9)
}

/** The normalised address, or null when it is none that a browser could open on the web. */
function webAddress(text: string): string | null {
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  if (url.username !== '' || url.password !== '' || url.href.length > LONGEST_ADDRESS) return null
  const labels = url.hostname.replace(/\.$/, '').split('.')
  const topLevel = labels.at(-1) ?? ''
  const named =
    labels.length > 1 && labels.every((label) => label !== '') && /^[a-z][a-z0-9-]+$/.test(topLevel)
  return named ? url.href : null
}
