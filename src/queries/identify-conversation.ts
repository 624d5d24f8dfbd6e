import DataLoader from 'dataloader'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { type ConversationIdentity, findIdentities } from '#store/conversation-identities.ts'
import type { Viewer } from './conversations.ts'

/** By UUID or key. Throws `not_found`, also for a conversation of a kind that the viewer does not reach. */
export type IdentifyConversation = (viewer: Viewer, idOrKey: string) => Promise<ConversationIdentity>

interface Asked {
  workspaceId: string
  name: string
}

/**
 * Says which conversation is meant, for routes that then run a command on it: one query for all requests of a
 * workspace that ask in the same turn of the event loop. Nothing is remembered.
 */
export function createConversationIdentifier({
  database,
}: Pick<CommandContext, 'database'>): IdentifyConversation {
  async function lookUp(asked: readonly Asked[]): Promise<(ConversationIdentity | null)[]> {
    const workspaces = Map.groupBy(asked, ({ workspaceId }) => workspaceId)
    const found = await Promise.all(
      [...workspaces].map(async ([workspaceId, its]) => {
        const names = new Set(its.map(({ name }) => name))
        return [workspaceId, await findIdentities(database, workspaceId, [...names])] as const
      }),
    )
    const identities = new Map(found)
    return asked.map(({ workspaceId, name }) => identities.get(workspaceId)?.get(name) ?? null)
  }
  const loader = new DataLoader(lookUp, {
    cache: false,
    maxBatchSize: 500,
    batchScheduleFn: (lookUpAll) => void setImmediate(lookUpAll),
  })
  return async ({ workspaceId, kinds }, name) => {
    const identity = await loader.load({ workspaceId, name })
    if (!identity || !kinds.includes(identity.kind))
      throw new AppError('not_found', 'The conversation was not found.')
    return identity
  }
}
