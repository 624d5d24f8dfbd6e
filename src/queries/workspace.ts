import type { CommandContext } from '#context'
import { showTokenIssuer } from '#outbox/show-token-issuer.ts'
import type { Statement } from '#store/statement.ts'
import { selectWorkspace, type Workspace } from '#store/workspaces.ts'

/** The settings, and whose tokens are taken. */
export async function findWorkspace(
  context: CommandContext,
  workspaceId: string,
): Promise<Workspace & { jwt: Record<string, unknown> | null }> {
  const read = <Row>(statement: Statement) => context.database.read<Row>(workspaceId, statement)
  const [[workspace], jwt] = await Promise.all([
    read<Workspace>(selectWorkspace(workspaceId)),
    showTokenIssuer(context, { workspaceId, read }),
  ])
  if (!workspace) throw new Error('a credential names a workspace that does not exist')
  return { ...workspace, jwt }
}
