import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  folder: string
  grow(megabytes: number): void
  unmount(): void
}

/** A disk of 2 MB; null where none can be mounted: that takes root on Linux. */
export function mountSmallDisk(): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'hearback-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmdirSync(folder)
    return null
  }
  return {
    folder,
    grow: (megabytes) => void execFileSync('mount', ['-o', `remount,size=${megabytes}m`, folder]),
    unmount() {
      execFileSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}
