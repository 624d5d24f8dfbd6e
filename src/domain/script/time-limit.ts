import { readDuration } from '#lib/read-duration.ts'
import { type Draft, emit } from './draft.ts'
import type { QuestionStep } from './script.ts'

const LONGEST_SECONDS = 10 * 366 * 24 * 60 * 60

/** Starts the time that an answer is waited for, from now, where the question has one. */
export function timeLimit(draft: Draft, { id, timeout }: QuestionStep): { timer_id?: string } {
  const seconds = timeout === undefined ? null : readDuration(timeout)
  return seconds === null ? {} : { timer_id: startTimer(draft, id, seconds).timer_id }
}

export function startTimer(
  draft: Draft,
  step_id: string,
  seconds: number,
): { timer_id: string; until: string } {
  const due = new Date(Date.parse(draft.now) + Math.min(Math.max(seconds, 0), LONGEST_SECONDS) * 1000)
  const until = Number.isNaN(due.getTime()) ? draft.now : due.toISOString()
  const timer_id = `${step_id}:${until}`
  emit(draft, { type: 'start_timer', timer_id, until })
  return { timer_id, until }
}
