import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the package keeps the font's files. */
export function fontFolder(): string {
  const packageFile = createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json')
  return join(dirname(packageFile), 'files')
}
