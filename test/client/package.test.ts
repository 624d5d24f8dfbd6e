import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')

test('the package as it is packed works where there is no TypeScript, and needs nothing of Node', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-client-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const packed = join(folder, 'node_modules', '@hearback', 'client')
  await cp(join(root, 'packages', 'client'), packed, { recursive: true })
  await rm(join(packed, 'dist'), { recursive: true, force: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules', 'node_modules'))
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  await run(process.execPath, [compiler, '--project', join(packed, 'tsconfig.json')])

  const built = await readdir(join(packed, 'dist'))
  assert.ok(built.includes('index.js') && built.includes('index.d.ts'))
  for (const name of built.filter((each) => each.endsWith('.js')))
    assert.doesNotMatch(await readFile(join(packed, 'dist', name), 'utf8'), /node:|process\.|Buffer/, name)
  const use =
    "import('@hearback/client').then(({ createClient }) => console.log(typeof createClient({ url: 'http://x', key: 'k' }).createCase))"
  const { stdout } = await run(process.execPath, ['--no-experimental-strip-types', '-e', use], {
    cwd: folder,
  })
  assert.equal(stdout, 'function\n')
})
