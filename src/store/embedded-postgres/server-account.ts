import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The user PostgreSQL runs as. Null: the same as this process. */
export type ServerAccount = { uid: number; gid: number } | null

const NOBODY = 65534

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the owner of the cluster when there is one
 * already, else a dedicated `postgres`, else nobody.
 */
export async function chooseServerAccount(cluster: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return null
  const existing = await stat(cluster).catch(() => null)
  if (existing !== null && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  return dedicatedUser() ?? { uid: NOBODY, gid: NOBODY }
}

/** Whether the account may pass through every folder down to `folder` (by mode bits). */
export async function canReach(account: ServerAccount, folder: string): Promise<boolean> {
  if (account === null) return true
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path)
    const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & execute) === 0) return false
    if (path === dirname(path)) return true
  }
}

function dedicatedUser(): ServerAccount {
  try {
    const line = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
    return line === null ? null : { uid: Number(line[1]), gid: Number(line[2]) }
  } catch {
    return null
  }
}
