import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of package.json, both when run from `src/` and as the bundle in `dist/`. */
export function packageRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
