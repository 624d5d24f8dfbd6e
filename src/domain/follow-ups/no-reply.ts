import { readDuration } from '#lib/read-duration.ts'
import { checkText, type ScriptIssue } from '../script/check-text.ts'
import type { NoReplyRule } from '../script/script.ts'
import { say, type Voice } from '../script/text.ts'

export interface PlannedFollowUp {
  /** ISO 8601 UTC. */
  due_at: string
  text: string
}

const LONGEST_SECONDS = 366 * 86_400

/** What is wrong with rules of the right shape, at JSON pointers into the list. */
export function checkNoReplyRules(rules: readonly NoReplyRule[]): ScriptIssue[] {
  return rules.flatMap(({ after, message }, index) => [
    ...checkAfter(after, `/${index}/after`),
    ...checkText(message, `/${index}/message`),
  ])
}

function checkAfter(after: string, pointer: string): ScriptIssue[] {
  const seconds = readDuration(after)
  if (seconds !== null && seconds > 0 && seconds <= LONGEST_SECONDS) return []
  const message =
    seconds === null
      ? '"after" must be an ISO 8601 duration of days, hours, minutes or seconds, such as "PT24H".'
      : '"after" must be longer than nothing and at most 366 days.'
  return [{ pointer, message }]
}

/** What the rules have ready for a message of `since` (ISO 8601 UTC) that awaits a reply, soonest first. */
export function planFollowUps(rules: readonly NoReplyRule[], since: string, voice: Voice): PlannedFollowUp[] {
  return rules
    .map(({ after, message }) => ({
      due_at: new Date(Date.parse(since) + (readDuration(after) ?? 0) * 1_000).toISOString(),
      text: say(message, voice),
    }))
    .filter(({ text }) => text.trim() !== '') // all of it was a session key that has no value
    .sort((one, other) => (one.due_at < other.due_at ? -1 : 1))
}
