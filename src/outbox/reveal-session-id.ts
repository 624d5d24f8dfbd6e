import type { SecretBox } from '#lib/secret-box.ts'
import type { SessionRow } from '#store/sessions.ts'

export const sessionContext = (conversationId: string) => `session:${conversationId}`

/** The `session_id` that the back end knows a session by. */
export function revealSessionId(
  { secrets }: { secrets: SecretBox },
  session: Pick<SessionRow, 'id' | 'session_id_encrypted'>,
): string {
  return secrets.decrypt(session.session_id_encrypted, sessionContext(session.id)).toString('utf8')
}
