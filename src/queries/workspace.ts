import type { CommandContext } from '#context'
import { selectWorkspace, type Workspace } from '#store/workspaces.ts'

export async function findWorkspace(context: CommandContext, workspaceId: string): Promise<Workspace> {
  const [workspace] = await context.database.read<Workspace>(workspaceId, selectWorkspace(workspaceId))
  if (!workspace) throw new Error('a credential names a workspace that does not exist')
  return workspace
}
