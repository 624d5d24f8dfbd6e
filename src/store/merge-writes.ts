import type { Statement } from './statement.ts'

/** The same writes with fewer statements: those that merge go out once, where the last of them stood. */
export function mergeWrites(writes: readonly Statement[]): Statement[] {
  const lastOfKind = new Map<string, number>()
  const columnsOfKind = new Map<string, unknown[][]>()
  for (const [index, write] of writes.entries()) {
    if (!write.merges) continue
    const kind = kindOf(write)
    lastOfKind.set(kind, index)
    const given = (write.values ?? []).slice(1) as unknown[][]
    const columns = columnsOfKind.get(kind) ?? given.map(() => [])
    for (const [at, column] of given.entries()) columns[at]?.push(...column)
    columnsOfKind.set(kind, columns)
  }
  return writes.flatMap((write, index) => {
    if (!write.merges) return [write]
    const kind = kindOf(write)
    if (lastOfKind.get(kind) !== index) return []
    return [{ ...write, values: [write.values?.[0], ...(columnsOfKind.get(kind) ?? [])] }]
  })
}

/** Statements of one name and workspace. */
function kindOf({ name, values }: Statement): string {
  return `${name} ${String(values?.[0])}`
}
