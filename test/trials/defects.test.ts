import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { dieAt, KILL_POINTS, type KillPoint } from '../crash/kill-points.ts'
import { alteredBy, requireFits } from './alter-source.ts'
import { DEFECTS, type Defect } from './defects.ts'
import { IS_TRIAL, SEED } from './trial.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Enough that those which depend on the moment of a kill are caught; the first one that shows the defect is the last. */
const KILLS = '20'
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024

test('every planted defect and every point to die at has its place in the sources', () => {
  for (const { alterations } of DEFECTS) requireFits(alterations)
  for (const point of Object.keys(KILL_POINTS) as KillPoint[]) requireFits(dieAt(point, 1))
})

describe(`planted defects are caught (seed ${SEED})`, { concurrency: 2 }, () => {
  for (const defect of DEFECTS.filter(({ quick }) => IS_TRIAL || quick))
    test(defect.name, async (t) => {
      const { passed, said } = await tryWith(defect)
      assert.ok(!passed, `${defect.caughtBy.file} passes in spite of it`)
      const line = said.split('\n').find((candidate) => defect.says.test(candidate))
      assert.ok(line, `${defect.caughtBy.file} fails for another reason than ${defect.says}:\n${said}`)
      t.diagnostic(`${defect.name}: caught by ${defect.caughtBy.file}: ${line.trim()}`)
    })
})

/** Runs the short form of the test that has to fail, and all the servers it starts, with the defect. */
function tryWith({
  alterations,
  caughtBy,
  altersSchema,
}: Defect): Promise<{ passed: boolean; said: string }> {
  const { NODE_TEST_CONTEXT: _, HEARBACK_TRIAL: __, ...environment } = process.env
  const env = {
    ...environment,
    NODE_OPTIONS: alteredBy(alterations).join(' '),
    HEARBACK_SEED: String(SEED),
    HEARBACK_KILLS: KILLS,
    ...(caughtBy.killPoint === undefined ? {} : { HEARBACK_KILL_POINT: caughtBy.killPoint }),
    ...(altersSchema ? { HEARBACK_TEST_DATABASE_URL: undefined } : {}),
  }
  const only = caughtBy.test === undefined ? [] : [`--test-name-pattern=${caughtBy.test}`]
  const parameters = ['--test-reporter=spec', ...only, join(ROOT, caughtBy.file)]
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, { env, maxBuffer: MOST_OUTPUT_BYTES }, (error, stdout, stderr) =>
      resolve({ passed: error === null, said: stripVTControlCharacters(`${stdout}${stderr}`) }),
    )
  })
}
