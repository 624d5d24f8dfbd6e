import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { hostileAddresses, literalHosts } from '#test/hostile-targets.ts'
import { createAddressGuard, type Lookup } from './address-guard.ts'
import { createWebhookSender } from './send-webhook.ts'

/** What a hostile name server answers; names that are not listed do not exist. */
const zone: Record<string, string[]> = {
  'loopback.test': ['127.0.0.1'],
  'loopback6.test': ['::1'],
  'private.test': ['10.1.2.3'],
  'metadata.test': ['169.254.169.254'],
  'azure.test': ['168.63.129.16'],
  'unspecified.test': ['0.0.0.0'],
  'mapped.test': ['::ffff:127.0.0.1'],
  'nat64.test': ['64:ff9b::7f00:1'],
  'zone.test': ['fe80::1%lo'],
  'first-public.test': ['93.184.216.34', '127.0.0.1'],
  'last-public.test': ['127.0.0.1', '93.184.216.34'],
  'mixed-families.test': ['93.184.216.34', '::1'],
  'nothing.test': [],
  'nonsense.test': ['not an address'],
  localhost: ['127.0.0.1'],
  'localhost.': ['127.0.0.1'],
  'api.localhost': ['127.0.0.1'],
  'xn--mnchen-3ya.test': ['127.0.0.1'],
}

const lookup: Lookup = async (name) => {
  const answers = zone[name]
  if (!answers) throw new Error('ENOTFOUND')
  return answers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

const addresses = (port: number): string[] => [
  ...hostileAddresses(port),
  ...[...Object.keys(zone), 'unknown.test', 'münchen.test'].map((host) => `http://${host}:${port}/`),
]

describe('no hostile target is connected to', () => {
  let connections = 0
  let server: Server
  let port = 0

  before(async () => {
    server = createServer((_request, response) => response.end())
    server.on('connection', () => connections++)
    await new Promise<void>((resolve) => server.listen(0, resolve))
    port = (server.address() as AddressInfo).port
  })
  after(() => server.close())

  test('each is refused in a sentence', async () => {
    const sender = createWebhookSender({
      guard: createAddressGuard({ allowedCidrs: [], lookup }),
      version: '1.0.0',
    })
    const targets = addresses(port)
    assert.ok(targets.length >= 60)
    for (const url of targets) {
      const attempt = await sender.send({ url, body: '{}', headers: {}, timeout_ms: 2000 })
      assert.equal(attempt.status_code, null, url)
      assert.match(attempt.error ?? '', /^The (address|host name) .*\.$/, url)
    }
    assert.equal(connections, 0)
    await sender.close()
  })

  test('forms that hide IPv4 in IPv6 stay refused where their range is allowed', async () => {
    const guard = createAddressGuard({ allowedCidrs: ['0.0.0.0/0', '::/0'], lookup })
    const sender = createWebhookSender({ guard, version: '1.0.0' })
    const hosts = [
      ...literalHosts['IPv4 inside IPv6'],
      ...literalHosts.transitional,
      'mapped.test',
      'nat64.test',
    ]
    for (const host of hosts) {
      const attempt = await sender.send({
        url: `http://${host}:${port}/`,
        body: '',
        headers: {},
        timeout_ms: 2000,
      })
      assert.match(attempt.error ?? '', /use the plain IPv4 address/, host)
    }
    assert.equal(connections, 0)
    await sender.close()
  })

  test('the same listener is reached once its address is allowed', async () => {
    const guard = createAddressGuard({ allowedCidrs: ['127.0.0.1/32'], lookup })
    const sender = createWebhookSender({ guard, version: '1.0.0' })
    for (const host of ['127.0.0.1', '2130706433', 'loopback.test']) {
      const attempt = await sender.send({
        url: `http://${host}:${port}/`,
        body: '',
        headers: {},
        timeout_ms: 2000,
      })
      assert.equal(attempt.status_code, 200, host)
    }
    assert.ok(connections > 0)
    await sender.close()
  })
})
