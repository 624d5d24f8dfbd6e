import type { SessionKey } from '../script/state.ts'
import { phoneKey } from '../whatsapp/phone-forms.ts'
import type { Phone } from './read-phone.ts'

export interface WantedUser {
  /** Its place in the call. */
  index: number
  /** Null when its number is none. */
  phone: Phone | null
  keys: Record<string, SessionKey>
  /** BCP 47 tag, or null. */
  language: string | null
  /** ISO 8601 UTC; null begins at once. */
  begins_at: string | null
}

export type ReadyUser = WantedUser & { phone: Phone }

/** Why somebody is not deployed to, in a machine word. */
export type DeploymentFailure = 'invalid_number' | 'duplicate'

/**
 * Whom a call can reach, and whom not: nobody is called twice at the same time. What is due already begins at once.
 * `now` is ISO 8601 UTC.
 */
export function sortOut(
  users: readonly WantedUser[],
  now: string,
): { ready: ReadyUser[]; failures: { index: number; reason: DeploymentFailure }[] } {
  const ready: ReadyUser[] = []
  const failures: { index: number; reason: DeploymentFailure }[] = []
  const seen = new Set<string>()
  for (const { phone, ...user } of users) {
    const begins_at = user.begins_at !== null && user.begins_at > now ? user.begins_at : null
    const appointment = `${phone && phoneKey(phone.phone)} ${begins_at}`
    if (phone === null) failures.push({ index: user.index, reason: 'invalid_number' })
    else if (seen.has(appointment)) failures.push({ index: user.index, reason: 'duplicate' })
    else {
      seen.add(appointment)
      ready.push({ ...user, phone, begins_at })
    }
  }
  return { ready, failures }
}
