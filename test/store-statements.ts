import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Role } from '#store/shared-client.ts'
import type { Statement } from '#store/statement.ts'
import type { StatementById } from '#store/transaction.ts'

const STORE = join(import.meta.dirname, '..', 'src', 'store')
/** How statements reach the database, and what works before there is a schema; they hold no statement of a table. */
const MECHANICS = new Set([
  'database.ts',
  'shared-client.ts',
  'transaction.ts',
  'statement.ts',
  'flush.ts',
  'migrate.ts',
  'migration-files.ts',
])

export interface Found {
  /** The file of the store that sends it. */
  file: string
  role: Role
  texts: Set<string>
}

/** Calls every exported function of the store with something, and keeps the statements that it would have sent, by name. */
export async function gatherStatements(): Promise<Map<string, Found>> {
  const statements = new Map<string, Found>()
  const files = (await readdir(STORE)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  for (const file of files.filter((name) => !MECHANICS.has(name))) {
    const source = await readFile(join(STORE, file), 'utf8')
    const named = source.split('\n').flatMap((line) => (/\bname: /.test(line) ? namesIn(line) : []))
    if (named.length === 0) continue
    const keep = (role: Role) => (statement: Statement) => {
      const found = statements.get(statement.name) ?? { file, role, texts: new Set<string>() }
      found.texts.add(statement.text)
      statements.set(statement.name, found)
    }
    const module = (await import(join(STORE, file))) as Record<string, unknown>
    for (const value of Object.values(module))
      if (typeof value === 'function') await callInEveryWay(value as AnyFunction, keep)
    for (const name of named)
      assert.ok(statements.has(name), `"${name}" (${file}) was not seen; how is it made?`)
  }
  return statements
}

function namesIn(line: string): string[] {
  return [...line.matchAll(/'([a-z]+(?:_[a-z]+)*)'/g)].map(([, name]) => name ?? '')
}

type AnyFunction = (...values: unknown[]) => unknown
type Keep = (role: Role) => (statement: Statement) => void

/** With each argument something, nothing, or something whose fields are nothing: so every branch is taken. */
async function callInEveryWay(run: AnyFunction, keep: Keep): Promise<void> {
  const ways = [anything(), null, anything(null)]
  for (let way = 0; way < ways.length ** run.length; way++) {
    const values = Array.from({ length: run.length }, (_, index) => ways[Math.floor(way / 3 ** index) % 3])
    for (const first of [recorder(keep), values[0]])
      try {
        const made = await run(first, ...values.slice(1))
        if (isStatement(made)) keep('hearback_app')(made)
      } catch {
        // A way that makes no sense for this function.
      }
  }
}

function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && Object.keys(value).join().startsWith('name,text')
}

/** A transaction or a database, whichever the function asks for. */
function recorder(keep: Keep) {
  const send = (role: Role) => async (statement: Statement) => {
    keep(role)(statement)
    return []
  }
  return {
    workspaceId: 'w',
    write: send('hearback_app'),
    read: (...values: [Statement] | [string, Statement]) => send('hearback_app')(values.at(-1) as Statement),
    gate: send('hearback_gate'),
    dispatch: send('hearback_dispatch'),
    readShared: (statement: Statement) => send('hearback_app')(statement),
    readById: (family: StatementById, id: string) => send('hearback_app')(family('w', [id])),
    now: async () => '2026-01-01T00:00:00.000Z',
    enter: () => undefined,
    afterCommit: () => undefined,
  }
}

/** A row, a list or a text, whatever it is taken for. `field` is what its fields are; something again by default. */
function anything(field?: null): unknown {
  const something: unknown = new Proxy(() => undefined, {
    get(_, name) {
      if (name === Symbol.toPrimitive || name === 'toJSON' || name === 'toString') return () => '1'
      if (name === Symbol.iterator) return [].values.bind([something])
      if (name === 'then') return undefined
      if (name === 'length') return 1
      if (name === 'map' || name === 'flatMap' || name === 'filter')
        return (use: AnyFunction) => [use(something)]
      return field === null ? null : something
    },
    apply: () => something,
  })
  return something
}
