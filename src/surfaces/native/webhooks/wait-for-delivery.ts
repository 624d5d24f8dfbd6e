import type { ServerResponse } from 'node:http'
import { NEW_DELIVERIES } from '#http/conversation-hints.ts'
import { type FetchedDelivery, readNextDelivery } from '#queries/listeners.ts'
import type { Services } from '#services'

/** Hints can be lost. */
const LOOK_AGAIN_MS = 5_000

/** The listener's next delivery as soon as there is one; null when none came in time or nobody waits any more. */
export async function waitForDelivery(
  services: Services,
  raw: ServerResponse,
  workspaceId: string,
  listenerId: string,
  waitMs: number,
): Promise<FetchedDelivery | null> {
  const deadline = Date.now() + waitMs
  let hinted = false
  let wakeUp: () => void = () => undefined
  const hint = () => {
    hinted = true
    wakeUp()
  }
  const unwatch = services.hints.watch(NEW_DELIVERIES, hint)
  raw.once('close', hint)
  try {
    for (;;) {
      hinted = false
      const delivery = await readNextDelivery(services.context, workspaceId, listenerId)
      const left = deadline - Date.now()
      if (delivery || left <= 0 || raw.destroyed || services.hints.closing()) return delivery
      if (hinted) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, LOOK_AGAIN_MS))
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  } finally {
    unwatch()
    raw.off('close', hint)
  }
}
