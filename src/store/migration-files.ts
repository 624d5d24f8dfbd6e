import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '#lib/package-root.ts'

export type MigrationFile = {
  /** From 1, the four digits that begin the file's name. */
  number: number
  /** The file's name, `0001_core.sql`. */
  name: string
  sql: string
  /** Of the text with Unix line ends, hexadecimal. */
  sha256: string
}

/** The migrations of this version in order. An absent folder has none. */
export async function readMigrationFiles(
  folder: string = join(packageRoot(), 'migrations'),
): Promise<MigrationFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  const files = await Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return {
        number: Number(name.slice(0, 4)),
        name,
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      }
    }),
  )
  const twice = files.find((file, index) => file.number === files[index - 1]?.number)
  if (twice !== undefined) throw new Error(`Two migrations have the number of ${twice.name}`)
  return files
}
