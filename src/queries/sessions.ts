import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { hashToken } from '#lib/tokens.ts'
import { findSession } from '#store/sessions.ts'
import { selectWorkspace, type Workspace } from '#store/workspaces.ts'

const LONGEST_SESSION_ID = 128

export interface OpenedSession {
  workspace_id: string
  conversation_id: string
  /** Its workspace wants an API key besides the session id. */
  needs_key: boolean
}

/** Whose session an id is. Throws `not_found`. */
export async function openSession(context: CommandContext, sessionId: string): Promise<OpenedSession> {
  const { database } = context
  const found =
    sessionId.length > LONGEST_SESSION_ID ? null : await findSession(database, hashToken(sessionId))
  if (!found) throw new AppError('not_found', 'The session was not found.')
  const { workspace_id, conversation_id } = found
  const [workspace] = await database.read<Workspace>(workspace_id, selectWorkspace(workspace_id))
  return { workspace_id, conversation_id, needs_key: workspace?.session_update_needs_key ?? true }
}
