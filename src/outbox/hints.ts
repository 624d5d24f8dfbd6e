import { randomUUID } from 'node:crypto'
import type { Hint } from '#context'
import type { Database } from '#store/database.ts'
import { LANES, type Lane } from '#store/jobs.ts'

const CHANNEL = 'hearback_hints'
const GATHER_MS = 2
/** A NOTIFY payload holds fewer than 8,000 bytes; an id takes 37. */
const MOST_CONVERSATIONS = 150

export interface HintTargets {
  /** Null: any lane may have work. */
  jobs(lane: Lane | null): void
  /** Null: any conversation may have news. */
  conversation(conversationId: string | null): void
}

/**
 * Passes hints to this process at once and to the other nodes gathered, one NOTIFY for all commits of a moment:
 * NOTIFY inside each transaction would cost most of the throughput. What is lost is found by the next look.
 */
export function createHints(database: Database, targets: HintTargets): Hint {
  const node = randomUUID()
  const lanes = new Set<Lane>()
  const conversations = new Set<string>()
  let gathering = false

  function send(): void {
    gathering = false
    const ids = [...conversations].slice(0, MOST_CONVERSATIONS)
    database.notify(CHANNEL, [node, [...lanes].join(','), ids.join(',')].join(' '))
    lanes.clear()
    conversations.clear()
  }

  function gather(): void {
    if (gathering) return
    gathering = true
    setTimeout(send, GATHER_MS).unref()
  }

  database.listen(CHANNEL, (payload) => {
    const [sender, named = '', ids = ''] = payload.split(' ')
    if (sender === node) return
    if (payload === '') {
      targets.jobs(null)
      targets.conversation(null)
      return
    }
    for (const lane of LANES) if (named.split(',').includes(lane)) targets.jobs(lane)
    for (const id of ids.split(',')) if (id !== '') targets.conversation(id)
  })

  return {
    jobs(lane) {
      targets.jobs(lane)
      lanes.add(lane)
      gather()
    },
    conversation(conversationId) {
      targets.conversation(conversationId)
      conversations.add(conversationId)
      gather()
    },
  }
}
