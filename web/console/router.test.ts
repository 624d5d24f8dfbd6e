import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressBehind, addresses, readRoute } from './router.ts'

const NO_FILTER = { status: null, kind: null }

test('the console begins with the conversations', () => {
  for (const address of ['/console', '/console/', '/console/conversations'])
    assert.deepEqual(readRoute(address), {
      area: 'conversations',
      conversation_id: null,
      filter: NO_FILTER,
    })
})

test('every address that the console makes is read as what it was made of', () => {
  const filter = { status: 'active', kind: 'case' }
  assert.deepEqual(readRoute(addresses.conversations(filter)), {
    area: 'conversations',
    conversation_id: null,
    filter,
  })
  const odd = 'a key/with ?odd #parts'
  assert.deepEqual(readRoute(addresses.conversation(odd, filter)), {
    area: 'conversations',
    conversation_id: odd,
    filter,
  })
  assert.deepEqual(readRoute(addresses.newCaseFollowUp('c1')), {
    area: 'cases',
    case_id: 'c1',
    makes_follow_up: true,
  })
  assert.deepEqual(readRoute(addresses.newFollowUp('chat')), {
    area: 'follow_ups',
    status: null,
    schedules: true,
    chat_id: 'chat',
  })
  assert.deepEqual(readRoute(addresses.settings), { area: 'settings' })
})

test('an unknown status or kind filters nothing', () => {
  const route = readRoute('/console/conversations?status=asleep&kind=')
  assert.deepEqual(route.area === 'conversations' && route.filter, NO_FILTER)
})

test('an address without a view is nowhere', () => {
  for (const path of ['moon', 'cases/c1/old', 'settings/keys', 'follow-ups/f1', 'conversations/1/2'])
    assert.deepEqual(readRoute(`/console/${path}`), { area: 'nowhere' }, path)
})

test('what is no proper encoding is taken as it is written', () => {
  const route = readRoute('/console/cases/%E0%A4%A')
  assert.equal(route.area === 'cases' && route.case_id, '%E0%A4%A')
})

test('Escape leads from a thing to its list, and nowhere from a list', () => {
  const behind = (address: string) => addressBehind(readRoute(address))
  assert.equal(behind('/console/conversations/1?status=active'), '/console/conversations?status=active')
  assert.equal(behind('/console/cases/c1/new'), '/console/cases/c1')
  assert.equal(behind('/console/cases/c1'), '/console/cases')
  assert.equal(behind('/console/follow-ups/new'), '/console/follow-ups')
  for (const list of ['/console/conversations', '/console/cases', '/console/follow-ups', '/console/settings'])
    assert.equal(behind(list), null)
})
