import type { FastifyRequest } from 'fastify'
import { type Scope, visibleKinds } from '#domain/conversation.ts'
import type { Viewer } from '#queries/conversations.ts'
import { credentialOf } from './credentials.ts'

/** What a surface hands out opens with that surface's scope as well as with `native`. */
export const HANDED_OUT: readonly Scope[] = [
  'native',
  'cases',
  'follow_ups',
  'outreach',
  'intake',
  'knowledge',
]

export function viewerOf(request: FastifyRequest): Viewer {
  const credential = credentialOf(request)
  return { workspaceId: credential.workspace_id, kinds: visibleKinds(credential.scopes) }
}
