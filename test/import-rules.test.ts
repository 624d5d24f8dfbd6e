import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'

const repository = dirname(import.meta.dirname)

/** Imports that must not be, and the rule that says so. */
const WRONG: [from: string, to: string, rule: string][] = [
  ['src/surfaces/intake/routes.ts', 'src/store/messages.ts', 'surfaces-imports'],
  ['src/surfaces/intake/routes.ts', 'src/surfaces/cases/present.ts', 'surface-alone'],
  ['src/commands/cases/create-case.ts', 'src/channels/webhook/send.ts', 'commands-imports'],
  ['src/queries/history.ts', 'src/http/server.ts', 'queries-imports'],
  ['src/worker/handlers/deliver.ts', 'src/store/jobs.ts', 'handler-without-store'],
  ['src/worker/claim.ts', 'src/store/messages.ts', 'worker-imports'],
  ['src/domain/script/advance.ts', 'src/store/messages.ts', 'domain-imports'],
  ['src/store/messages.ts', 'src/commands/run.ts', 'store-imports'],
  ['src/reports/render.ts', 'src/store/messages.ts', 'reports-imports'],
  ['src/lib/uuid.ts', 'src/domain/errors.ts', 'lib-imports'],
  ['src/http/server.ts', 'src/surfaces/cases/routes.ts', 'only-main-imports-surfaces'],
  ['src/lib/log.ts', 'src/main.ts', 'main-is-the-top'],
  ['src/elsewhere/thing.ts', 'src/lib/uuid.ts', 'known-folder'],
  ['web/page/client.tsx', 'src/queries/history.ts', 'page-alone'],
]

test('every wrong import is caught, of a type too', (t) => {
  const files: Record<string, string> = {}
  for (const [from, to] of WRONG) {
    files[to] ??= 'export type T = string\n'
    files[from] =
      `${files[from]?.startsWith('import') ? files[from] : ''}import type { T } from '${relativeTo(from, to)}'\n`
  }
  const found = cruise(t, files)
  for (const [from, to, rule] of WRONG)
    assert.ok(found.includes(`error ${rule}: ${from} → ${to}`), `${rule}: ${found}`)
})

test('a cycle of types is caught', (t) => {
  const found = cruise(t, {
    'src/domain/a.ts': `import type { B } from './b.ts'\nexport type A = B | null\n`,
    'src/domain/b.ts': `import type { A } from './a.ts'\nexport type B = A | null\n`,
  })
  assert.match(found, /no-cycle/)
})

test('what the architecture allows passes', (t) => {
  const found = cruise(t, {
    'src/main.ts': `import './surfaces/intake/routes.ts'\n`,
    'src/surfaces/intake/routes.ts': `import { run } from '#commands/run.ts'\nexport const routes = [run]\n`,
    'src/commands/run.ts': `import { save } from '#store/save.ts'\nexport const run = save\n`,
    'src/store/save.ts': 'export const save = 1\n',
    'src/store/save.test.ts': `import { run } from '#commands/run.ts'\nexport const used = run\n`,
  })
  assert.match(found, /no dependency violations found/)
})

/** What dependency-cruiser says of these files under this repository's rules. */
function cruise(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearback-imports-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  for (const name of ['package.json', '.dependency-cruiser.cjs'])
    copyFileSync(join(repository, name), join(folder, name))
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const program = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const top = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))]
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', '--', ...top],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )
  return stdout + stderr
}

function relativeTo(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`
}
