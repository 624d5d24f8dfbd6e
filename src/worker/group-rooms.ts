import { type GroupRoom, NO_GROUP } from '#store/jobs.ts'

/** How many jobs of one group may run at once: of one not known yet, one that is quick, and one that is slow. */
export interface Room {
  atFirst: number
  whileQuick: number
  whileSlow: number
}

const ROOM: Room = { atFirst: 16, whileQuick: 256, whileSlow: 8 }
/** A job that was, or has been, outside for so long makes its group slow for a while. */
const SLOW_MS = 2_000
const SLOW_FOR_MS = 60_000
/** The list of groups goes with every claim. */
const MOST_KNOWN = 100

export interface GroupRooms {
  /** For groups that are not listed by `rooms`. */
  readonly roomOfOthers: number
  /** What is left of each group's room. */
  rooms(): GroupRoom[]
  /** A job of this group begins. */
  enter(groupId: string): Place
}

/** Of one job that runs. */
export interface Place {
  /** Does what its group may make slow, such as waiting for a receiver's answer; our own waits are not its fault. */
  outside: Outside
  /** The job has ended. */
  leave(): void
}

export type Outside = <Result>(work: () => Promise<Result>) => Promise<Result>

interface Group {
  running: number
  /** Since when jobs are outside, ms of the clock, in that order. */
  outside: Set<{ since: number }>
  isQuick: boolean
  slowUntil: number
}

/**
 * The room of groups of jobs in one lane of this process. A group that hangs holds a few of the lane's places, so
 * that the others always find some; one that is quick may fill half of them.
 */
export function createGroupRooms(
  now: () => number = () => performance.now(),
  { atFirst, whileQuick, whileSlow }: Room = ROOM,
): GroupRooms {
  const groups = new Map<string, Group>()

  function roomOf(group: Group): number {
    const [oldest] = group.outside
    const isSlow = group.slowUntil > now() || (oldest !== undefined && now() - oldest.since > SLOW_MS)
    return isSlow ? whileSlow : group.isQuick ? whileQuick : atFirst
  }

  return {
    roomOfOthers: atFirst,
    rooms() {
      return [...groups].map(([group_id, group]) => ({
        group_id,
        free: Math.max(0, roomOf(group) - group.running),
      }))
    },
    enter(groupId) {
      const group = groups.get(groupId) ?? {
        running: 0,
        outside: new Set<{ since: number }>(),
        isQuick: false,
        slowUntil: 0,
      }
      groups.set(groupId, group)
      group.running += 1
      let took = 0
      return {
        async outside(work) {
          const visit = { since: now() }
          group.outside.add(visit)
          try {
            return await work()
          } finally {
            group.outside.delete(visit)
            took += now() - visit.since
            if (took > SLOW_MS) group.slowUntil = now() + SLOW_FOR_MS
          }
        },
        leave() {
          group.running -= 1
          // Jobs of no group have nothing in common, so that one's being quick says little about the next.
          group.isQuick = took <= SLOW_MS && groupId !== NO_GROUP
          if (group.running === 0) forgetIdle()
        },
      }
    },
  }

  /** A group that rests is as good as unknown; one that was slow is remembered for as long as that counts. */
  function forgetIdle(): void {
    if (groups.size <= MOST_KNOWN) return
    for (const [id, group] of groups) if (group.running === 0 && group.slowUntil <= now()) groups.delete(id)
  }
}
