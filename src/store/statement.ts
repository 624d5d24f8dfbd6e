/** One SQL statement with its parameters. */
export interface Statement {
  /** Prepared once per connection under this name; the same name always has the same text. */
  name: string
  text: string
  values?: readonly unknown[]
  /**
   * A write over `unnest`: its first parameter is the workspace, all others are arrays of one element a row. Such
   * writes of one name in a transaction become one statement, and may run later than others that were written
   * between them, never earlier.
   */
  merges?: true
  /**
   * A read on a shared connection that finds its rows by keys: planned without scans of whole tables, also when a table
   * was small the last time that anybody counted.
   */
  byIndex?: true
  /** Changes each row that it finds from what is stored to what its reader takes. */
  unpack?: (row: never) => void
}

/** What a statement has found, as its reader takes it. */
export function rowsOf<Row>({ unpack }: Statement, { rows }: { rows: unknown[] }): Row[] {
  if (unpack) for (const row of rows) unpack(row as never)
  return rows as Row[]
}
