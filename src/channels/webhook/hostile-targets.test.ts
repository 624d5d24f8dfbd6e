import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { hostileAddresses, hostileLookup, hostileNames, literalHosts } from '#test/hostile-targets.ts'
import { createAddressGuard } from './address-guard.ts'
import { createWebhookSender } from './send-webhook.ts'

const addresses = (port: number): string[] => [
  ...hostileAddresses(port),
  ...hostileNames.map((host) => `http://${host}:${port}/`),
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
      guard: createAddressGuard({ allowedCidrs: [], lookup: hostileLookup }),
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
    const guard = createAddressGuard({ allowedCidrs: ['0.0.0.0/0', '::/0'], lookup: hostileLookup })
    const sender = createWebhookSender({ guard, version: '1.0.0' })
    const hosts = [
      ...literalHosts['IPv4 inside IPv6'],
      ...literalHosts.transitional,
      'mapped.test',
      'nat64.test',
      'isatap.test',
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
    const guard = createAddressGuard({ allowedCidrs: ['127.0.0.1/32'], lookup: hostileLookup })
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
