import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
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

const literalHosts = {
  loopback: [
    '127.0.0.1',
    '127.1',
    '127.0.0.1.',
    '127.255.255.254',
    '0x7f000001',
    '2130706433',
    '017700000001',
  ],
  'loopback, spelled otherwise': [
    '0177.0.0.1',
    '0x7f.0x0.0x0.0x1',
    '127.0.0x1',
    '127%2e0%2e0%2e1',
    '127。0。0。1',
    '①②⑦.0.0.1',
  ],
  unspecified: ['0', '0.0.0.0', '0.1.2.3', '[::]'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '[fc00::1]', '[fd12:3456::1]'],
  'link-local': ['169.254.1.1', '[fe80::1]', '[febf::1]', '[fec0::1]'],
  metadata: [
    '169.254.169.254',
    '0xa9fea9fe',
    '168.63.129.16',
    '192.0.0.192',
    '[fd00:ec2::254]',
    '[fd20:ce::254]',
  ],
  'shared and reserved': [
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
  ],
  'never routed': [
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '192.88.99.1',
    '[ff02::1]',
    '[ff0e::1]',
  ],
  'IPv6 loopback': ['[::1]', '[0:0:0:0:0:0:0:1]'],
  'IPv4 inside IPv6': [
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:8.8.8.8]',
    '[::127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
  ],
  transitional: [
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[2001:0::1]',
  ],
  'documentation and others in IPv6': [
    '[2001:db8::1]',
    '[3fff::1]',
    '[100::1]',
    '[2001:2::1]',
    '[2001:20::1]',
    '[5f00::1]',
    '[4000::1]',
  ],
}

const addresses = (port: number): string[] => [
  ...[...Object.values(literalHosts).flat(), ...Object.keys(zone), 'unknown.test', 'münchen.test'].map(
    (host) => `http://${host}:${port}/`,
  ),
  `https://127.0.0.1:${port}/`,
  `http://user:password@127.0.0.1:${port}/`,
  `http://@127.0.0.1:${port}/`,
  `http://93.184.216.34@127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}\\@93.184.216.34/`,
  `http:\\\\127.0.0.1:${port}\\`,
  `http:/127.0.0.1:${port}/`,
  `http:127.0.0.1:${port}/`,
  `http:///127.0.0.1:${port}/`,
  `//127.0.0.1:${port}/`,
  `127.0.0.1:${port}`,
  ` http://127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}/ `,
  `ht\ntp://127.0.0.1:${port}/`,
  `http://127.0.0.1:${port}/\r\nX-Injected: 1`,
  `http://127.0.0.1\t:${port}/`,
  `http://127.0.0.1\u0000:${port}/`,
  `http://127.0.0.1\u200b:${port}/`,
  `http://127.0.0.1\u00ad:${port}/`,
  `http://127.0.0.1:${port}/\ud800`,
  `ftp://127.0.0.1:${port}/`,
  `file://127.0.0.1/etc/passwd`,
  `ws://127.0.0.1:${port}/`,
  `gopher://127.0.0.1:${port}/_x`,
  `unix:///tmp/socket`,
  `data:text/plain,x`,
  `javascript:alert(1)`,
  `http://127.0.0.1:0/`,
  `http://93.184.216.34:0/`,
  `http://93.184.216.34:65536/`,
  `http://127.0.0.1:${port}/${'a'.repeat(2048)}`,
  `http://:${port}/`,
  `http://[::1%25lo]:${port}/`,
  `http://[127.0.0.1]:${port}/`,
  `http://${'a.'.repeat(500)}test:${port}/`,
  `http://`,
  '',
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
