import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGroupRooms } from './group-rooms.ts'

function setUp() {
  const clock = { now: 0 }
  const groups = createGroupRooms(() => clock.now)
  const freeOf = (id: string) => groups.rooms().find(({ group_id }) => group_id === id)?.free
  const pass = (milliseconds: number) => async () => {
    clock.now += milliseconds
  }
  return { clock, groups, freeOf, pass }
}

test('an unknown group has little room, a quick one much, a slow one hardly any for a while', async () => {
  const { clock, groups, freeOf, pass } = setUp()
  const first = groups.enter('a')
  assert.equal(freeOf('a'), groups.roomOfOthers - 1)
  assert.equal(freeOf('b'), undefined)
  await first.outside(pass(10))
  first.leave()
  assert.equal(freeOf('a'), 256)
  const places = Array.from({ length: 20 }, () => groups.enter('a'))
  assert.equal(freeOf('a'), 236)
  const answer = Promise.withResolvers<void>()
  const visits = places.map(({ outside }) => outside(() => answer.promise))
  clock.now += 2_001
  assert.equal(freeOf('a'), 0, 'it hangs')
  answer.resolve()
  await Promise.all(visits)
  for (const { leave } of places) leave()
  assert.equal(freeOf('a'), 8)
  clock.now += 60_000
  groups.enter('a').leave()
  assert.equal(freeOf('a'), 256)
})

test('what a job waits for in our own database makes its group no slower', async () => {
  const { clock, groups, freeOf, pass } = setUp()
  const place = groups.enter('a')
  clock.now += 5_000
  await place.outside(pass(10))
  clock.now += 5_000
  assert.equal(freeOf('a'), groups.roomOfOthers - 1)
  place.leave()
  assert.equal(freeOf('a'), 256)
})

test('a receiver that failed slowly is slow', async () => {
  const { clock, groups, freeOf } = setUp()
  const { outside, leave } = groups.enter('a')
  const failing = outside(async () => {
    clock.now += 15_000
    throw new Error('no answer')
  })
  await assert.rejects(failing, /no answer/)
  leave()
  assert.equal(freeOf('a'), 8)
})
