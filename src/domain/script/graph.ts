import type { Script, Step } from './script.ts'

/** Every step id that may come after a step, whatever is answered; `"end"` among them where it may be the last. */
export function exits(script: Script, step: Step): string[] {
  const after = script.steps[script.steps.indexOf(step) + 1]?.id ?? 'end'
  const failed = 'on_failed' in step && step.on_failed !== undefined ? [step.on_failed] : []
  if ('on_timeout' in step && step.on_timeout !== undefined) failed.push(step.on_timeout)
  if (typeof step.next === 'string') return [step.next, ...failed]
  const possibilities = step.next ?? []
  const decided = possibilities.some((each) => !each.if)
  return [...possibilities.map((each) => each.go), ...(decided ? [] : [after]), ...failed]
}

/** Ids of the steps that can come after a step, itself only if the way can lead back; `"end"` included. */
export function reachableAfter(script: Script, id: string, through: (step: Step) => boolean = () => true) {
  const steps = new Map(script.steps.map((step) => [step.id, step]))
  const reached = new Set<string>()
  const open = [id]
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    const step = steps.get(from)
    if (!step || !through(step)) continue
    for (const target of exits(script, step)) {
      if (reached.has(target)) continue
      reached.add(target)
      open.push(target)
    }
  }
  return reached
}

/** Ids of the steps from which a step, or `"end"`, can be reached. */
export function leadingTo(target: string, script: Script): Set<string> {
  const leading = new Set<string>()
  let before = -1
  while (leading.size > before) {
    before = leading.size
    for (const step of script.steps.toReversed()) {
      if (exits(script, step).some((id) => id === target || leading.has(id))) leading.add(step.id)
    }
  }
  return leading
}
