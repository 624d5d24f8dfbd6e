import { setImmediate } from 'node:timers/promises'
import { invalidField } from '#domain/errors.ts'
import { readPhone } from '#domain/outreach/read-phone.ts'
import type { WantedUser } from '#domain/outreach/sort-out.ts'
import { readSessionKeys } from '#domain/session-keys.ts'
import { readInstant } from '#lib/read-instant.ts'
import type { DeploymentBody } from './schema.ts'

const AT_ONCE = 500
/** The conversation's link lasts a while longer, in years of four digits. */
const LATEST = Date.parse('9990-01-01T00:00:00Z')

/** Throws `invalid` for session keys and times that cannot be; a wrong number is nobody else's trouble. */
export async function toUsers({ users }: DeploymentBody): Promise<WantedUser[]> {
  const wanted: WantedUser[] = []
  for (const [index, user] of users.entries()) {
    // Thousands of numbers take a while; others have their turn between.
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate()
    const { deployment_eta } = user
    wanted.push({
      index,
      phone: readPhone(user.country_code, user.cellphone),
      keys: toKeys(user.user_session_keys ?? [], `/users/${index}/user_session_keys`),
      language: user.language ?? null,
      begins_at: deployment_eta == null ? null : readTime(deployment_eta, `/users/${index}/deployment_eta`),
    })
  }
  return wanted
}

/** Throws `invalid`, naming the item. */
export function toKeys(list: readonly unknown[], pointer: string) {
  const read = readSessionKeys(list)
  if (read.keys !== null) return read.keys
  const { index, field, message } = read.issue
  throw invalidField(`${pointer}/${index}/${field}`, message)
}

function readTime(text: string, pointer: string): string {
  const time = readInstant(text)
  if (time <= LATEST) return new Date(Math.max(time, 0)).toISOString()
  throw invalidField(pointer, '"deployment_eta" must be a date and time before the year 9990.')
}
