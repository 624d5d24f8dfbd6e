import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CheckedTarget } from './address-guard.ts'
import { createConnectionPools } from './connection-pools.ts'

function target(origin: string, address: string): CheckedTarget {
  return { ok: true, url: new URL(origin), address, family: 4 }
}

test('one pool for an origin and the address it was checked for', async () => {
  const pools = createConnectionPools()
  const pool = pools.poolFor(target('https://a.test/x', '192.0.2.1'))
  assert.equal(pools.poolFor(target('https://a.test/y?z', '192.0.2.1')), pool)
  for (const [origin, address] of [
    ['https://a.test/x', '192.0.2.2'],
    ['http://a.test/x', '192.0.2.1'],
    ['https://a.test:444/x', '192.0.2.1'],
    ['https://b.test/x', '192.0.2.1'],
  ] as const) {
    assert.notEqual(pools.poolFor(target(origin, address)), pool)
  }
  await pools.close()
  assert.ok(pool.destroyed)
})

test('the two hundred most recently used are kept', async () => {
  const pools = createConnectionPools()
  const use = (index: number) => pools.poolFor(target(`http://h${index}.test/`, '192.0.2.1'))
  const [first, second] = [use(0), use(1)]
  for (let index = 2; index < 200; index++) use(index)
  use(0)
  use(200)
  assert.deepEqual([first.closed, second.closed], [false, true])
  await pools.close()
})
