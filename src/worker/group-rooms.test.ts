import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGroupRooms } from './group-rooms.ts'

test('an unknown group has little room, a quick one much, a slow one hardly any for a while', () => {
  let clock = 0
  const groups = createGroupRooms(() => clock)
  const freeOf = (id: string) => groups.rooms().find(({ group_id }) => group_id === id)?.free
  const leave = groups.enter('a')
  assert.equal(freeOf('a'), groups.roomOfOthers - 1)
  assert.equal(freeOf('b'), undefined)
  clock += 10
  leave()
  assert.equal(freeOf('a'), 256)
  const leaves = Array.from({ length: 20 }, () => groups.enter('a'))
  assert.equal(freeOf('a'), 236)
  clock += 2_001
  assert.equal(freeOf('a'), 0, 'it hangs')
  for (const leave of leaves) leave()
  assert.equal(freeOf('a'), 8)
  clock += 60_000
  groups.enter('a')()
  assert.equal(freeOf('a'), 256)
})
