import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`Hearback needs Node.js 20 or later to start; this is ${process.versions.node}.`)
  process.exit(1)
}

/** The repository's folder. Importing this checks the machine's Node.js. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
