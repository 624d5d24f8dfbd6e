import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Alteration, alteredBy } from './alter-source.ts'

const FILE = 'src/version.ts'

function run(...alterations: Alteration[]) {
  const program = `console.log((await import(${JSON.stringify(join(import.meta.dirname, '..', '..', FILE))})).VERSION)`
  const parameters = [...alteredBy(alterations), '--input-type=module', '--eval', program]
  return spawnSync(process.execPath, parameters, { encoding: 'utf8' })
}

test('a process runs the text that it was given instead', () => {
  const { stdout } = run({ file: FILE, find: ').version', replace: `).name + ' % + "altered"'` })
  assert.equal(stdout.trim(), 'hearback % + "altered"')
})

test('a text that is not there, or there twice, stops the process at once', () => {
  for (const find of ['no such text', 'import']) {
    const { status, stderr } = run({ file: FILE, find, replace: '' })
    assert.notEqual(status, 0)
    assert.match(stderr, new RegExp(`not exactly once in ${FILE}: ${find}`))
  }
})
