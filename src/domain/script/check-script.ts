import { checkStep } from './check-step.ts'
import { checkText, type ScriptIssue } from './check-text.ts'
import { isKeyName } from './draft.ts'
import { leadingTo, reachableAfter } from './graph.ts'
import type { Script, Step } from './script.ts'
import { isQuestion } from './steps/registry.ts'

const MOST_STEPS = 500

/**
 * Everything that is wrong with a script of the right shape, in the order of its steps; an empty list when it
 * can be used. Whether steps are reached and end is only looked at once their ids and links are right.
 */
export function checkScript(script: Script): ScriptIssue[] {
  const { steps, closing } = script
  if (steps.length === 0) return [{ pointer: '/steps', message: 'Give at least one step.' }]
  if (steps.length > MOST_STEPS) {
    return [{ pointer: '/steps', message: `A script has at most ${MOST_STEPS} steps.` }]
  }
  const links = [...checkIds(steps), ...checkTargets(steps)]
  return [
    ...links,
    ...steps.flatMap((step, index) => checkStep(step, `/steps/${index}`)),
    ...checkDataSets(script),
    ...(closing === undefined ? [] : checkText(closing, '/closing')),
    ...(links.length === 0 ? checkPaths(script) : []),
  ]
}

function checkIds(steps: readonly Step[]): ScriptIssue[] {
  const seen = new Set<string>()
  return steps.flatMap(({ id }, index) => {
    const pointer = `/steps/${index}/id`
    const repeated = seen.has(id)
    seen.add(id)
    if (id === 'end') return [{ pointer, message: '"end" is reserved for the end of the script.' }]
    if (repeated) return [{ pointer, message: 'Another step has the same id.' }]
    if (/^[\p{L}\p{N}\p{M}_.:-]{1,100}$/u.test(id) && isKeyName(id)) return []
    return [{ pointer, message: 'An id is 1 to 100 letters, digits, "_", "-", "." or ":".' }]
  })
}

function checkDataSets({ steps, data_set_id }: Script): ScriptIssue[] {
  return steps.flatMap((step, index) => {
    if (step.type !== 'ask' || (step.data_set_id ?? data_set_id) !== undefined) return []
    return [{ pointer: `/steps/${index}/data_set_id`, message: 'Name the data set that answers.' }]
  })
}

function checkTargets(steps: readonly Step[]): ScriptIssue[] {
  const known = new Set(['end', ...steps.map((step) => step.id)])
  return steps.flatMap((step, index) => {
    const links: [string, string][] = []
    if (typeof step.next === 'string') links.push(['next', step.next])
    else for (const [at, each] of (step.next ?? []).entries()) links.push([`next/${at}/go`, each.go])
    if ('on_failed' in step && step.on_failed !== undefined) links.push(['on_failed', step.on_failed])
    if ('on_timeout' in step && step.on_timeout !== undefined) links.push(['on_timeout', step.on_timeout])
    return links
      .filter(([, target]) => !known.has(target))
      .map(([path]) => ({ pointer: `/steps/${index}/${path}`, message: 'There is no step with this id.' }))
  })
}

/** Steps that are never reached, that never lead to the end, or that go round in a circle without a pause. */
function checkPaths(script: Script): ScriptIssue[] {
  const { steps } = script
  const first = steps[0]?.id ?? 'end'
  const reached = reachableAfter(script, first).add(first)
  const ending = leadingTo('end', script)
  const unpaused = (step: Step) => step.type !== 'wait' && !isQuestion(step)
  const circling = steps.filter(
    (step) => unpaused(step) && reachableAfter(script, step.id, unpaused).has(step.id),
  )
  return steps.flatMap((step, index) => {
    const pointer = `/steps/${index}`
    if (!reached.has(step.id)) return [{ pointer, message: 'No path leads to this step.' }]
    if (circling.includes(step))
      return [{ pointer: `${pointer}/next`, message: 'This leads round in an endless loop.' }]
    if (ending.has(step.id)) return []
    return [{ pointer, message: 'No path leads from this step to the end.' }]
  })
}
