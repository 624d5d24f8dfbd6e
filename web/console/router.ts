import { CONVERSATION_KINDS, CONVERSATION_STATUSES } from '#domain/conversation.ts'
import { FOLLOW_UP_STATUSES } from '#domain/follow-ups/follow-up.ts'
import { addQuery } from './read-page.ts'

export interface ConversationFilter {
  status: string | null
  kind: string | null
}

/** What an address of the console shows. */
export type Route =
  | { area: 'conversations'; conversation_id: string | null; filter: ConversationFilter }
  | { area: 'cases'; case_id: string | null; makes_follow_up: boolean }
  | { area: 'follow_ups'; status: string | null; schedules: boolean; chat_id: string | null }
  | { area: 'settings' }
  | { area: 'nowhere' }

/** Reads a path with its query, such as '/console/conversations?status=active'. */
export function readRoute(address: string): Route {
  const { pathname, searchParams: query } = new URL(address, 'http://localhost')
  const [, , area = 'conversations', id = null, more = null, ...others] = pathname
    .replace(/\/+$/, '')
    .split('/')
    .map(decoded)
  if (others.length > 0) return { area: 'nowhere' }
  if (area === 'conversations' && more === null)
    return { area, conversation_id: id, filter: readFilter(query) }
  if (area === 'cases' && (more === null || more === 'new'))
    return { area, case_id: id, makes_follow_up: more === 'new' }
  if (area === 'follow-ups' && more === null && (id === null || id === 'new'))
    return {
      area: 'follow_ups',
      status: oneOf(FOLLOW_UP_STATUSES, query.get('status')),
      schedules: id === 'new',
      chat_id: query.get('chat'),
    }
  if (area === 'settings' && id === null) return { area }
  return { area: 'nowhere' }
}

function readFilter(query: URLSearchParams): ConversationFilter {
  return {
    status: oneOf(CONVERSATION_STATUSES, query.get('status')),
    kind: oneOf(CONVERSATION_KINDS, query.get('kind')),
  }
}

/** The address of each thing; what is opened from a filtered list keeps the filter. */
export const addresses = {
  conversations: (filter: ConversationFilter) => addQuery('/console/conversations', { ...filter }),
  conversation: (id: string, filter: ConversationFilter = { status: null, kind: null }) =>
    addQuery(`/console/conversations/${encodeURIComponent(id)}`, { ...filter }),
  cases: '/console/cases',
  case: (id: string) => `/console/cases/${encodeURIComponent(id)}`,
  newCaseFollowUp: (id: string) => `/console/cases/${encodeURIComponent(id)}/new`,
  followUps: (status: string | null) => addQuery('/console/follow-ups', { status }),
  newFollowUp: (chat: string | null = null) => addQuery('/console/follow-ups/new', { chat }),
  settings: '/console/settings',
}

/** Where Escape leads: from a thing to its list. Null in a list. */
export function addressBehind(route: Route): string | null {
  switch (route.area) {
    case 'conversations':
      return route.conversation_id === null ? null : addresses.conversations(route.filter)
    case 'cases':
      if (route.case_id === null) return null
      return route.makes_follow_up ? addresses.case(route.case_id) : addresses.cases
    case 'follow_ups':
      return route.schedules ? addresses.followUps(null) : null
    default:
      return null
  }
}

function oneOf(known: readonly string[], value: string | null): string | null {
  return value !== null && known.includes(value) ? value : null
}

/** What is no proper encoding is taken as it is written. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
