import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { exportCommand } from '../src/command-line/export.ts'
import { createCaseClient } from './case-client.ts'
import { startHearback } from './hearback.ts'
import { complaintOf, runHearback } from './run-hearback.ts'

test('hearback export', async (t) => {
  const hearback = await startHearback(t)
  const { case_id, conversation_id } = await createCaseClient(hearback.call).followUp([{ module: 'invoice' }])
  const run = (...words: string[]) =>
    runHearback(['export', ...words, '--url', hearback.url], { HEARBACK_API_KEY: hearback.key })

  await t.test('writes what the server answers', async () => {
    for (const [kind, id] of [
      ['case', case_id],
      ['conversation', conversation_id],
    ] as const) {
      const { code, stdout, stderr } = await run(kind, id)
      assert.equal(code, 0, stderr)
      const { body } = await hearback.call('GET', `/api/v1/${kind}s/${id}/export`)
      assert.deepEqual(without(JSON.parse(stdout)), without(body))
    }
  })

  await t.test('an export that is cut in the middle says so and fails', async (t) => {
    const cutting = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"exported_at":')
      setTimeout(() => response.destroy(), 50)
    })
    await new Promise<void>((resolve) => cutting.listen(0, '127.0.0.1', resolve))
    t.after(() => cutting.close())
    const { port } = cutting.address() as AddressInfo
    const ran = await runHearback(['export', 'case', 'x', '--url', `http://127.0.0.1:${port}`, '--key', 'k'])
    assert.equal(ran.code, 1)
    assert.equal(ran.stderr, 'The server ended the export in the middle; what was written is not whole.\n')
  })

  await t.test('what is wrong is said in one sentence', async () => {
    const unknown = await run('contact', '00000000-0000-4000-8000-000000000000')
    assert.deepEqual([unknown.code, unknown.stdout], [1, ''])
    assert.match(unknown.stderr, /^The contact was not found\.\n$/)
    const say = (...words: string[]) => complaintOf(exportCommand(words, { HEARBACK_API_KEY: hearback.key }))
    assert.match(await say('thing', 'x'), /export contact ID/)
    assert.match(await say('case'), /export case ID/)
    assert.match(await say('case', 'x', '--url', 'http://127.0.0.1:1'), /^No Hearback answers at/)
    assert.match((await run('--help')).stdout, /Example: hearback export case/)
  })
})

/** The time of the export differs from one to the next. */
function without(exported: Record<string, unknown>): Record<string, unknown> {
  const { exported_at: _, ...rest } = exported
  return rest
}
