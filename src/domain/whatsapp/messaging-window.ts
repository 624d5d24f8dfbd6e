const DAY = 86_400_000

/** Whether free messages may be sent: the person wrote within the last 24 hours. Times are ISO 8601 UTC. */
export function isWindowOpen(lastMessageAt: string | null, now: string): boolean {
  return lastMessageAt !== null && Date.parse(now) - Date.parse(lastMessageAt) < DAY
}

/** The follow-ups' machine word for a message that may not be sent. */
export const WINDOW_EXPIRED = 'messaging_window_expired'
