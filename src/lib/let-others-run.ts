import { setImmediate } from 'node:timers/promises'

/** Long work calls it now and then, so that requests are served in between. */
export function letOthersRun(): Promise<void> {
  return setImmediate()
}
