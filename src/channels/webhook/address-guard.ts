import { lookup as dnsLookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { checkUrlForm, type Refusal } from './check-url-form.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Cidr = [Address, number]

/** Every address of a host name, as `dns.lookup` with `all: true` gives them; rejects when there is none. */
export type Lookup = (hostname: string) => Promise<{ address: string; family: number }[]>

/** Where an outgoing request may connect to: `address` has been checked, nothing else may be dialled. */
export interface CheckedTarget {
  ok: true
  url: URL
  address: string
  family: 4 | 6
}

export interface AddressGuard {
  /** Resolves the host once. Never rejects; a `reason` is a sentence that may be shown to the developer. */
  checkUrl(url: string): Promise<CheckedTarget | Refusal>
}

const rangeWords: Record<string, string> = {
  loopback: 'a loopback address',
  private: 'a private address',
  uniqueLocal: 'a private address',
  deprecatedSiteLocal: 'a private address',
  linkLocal: 'a link-local address',
  carrierGradeNat: 'a carrier-grade NAT address',
  multicast: 'a multicast address',
  broadcast: 'a broadcast address',
  unspecified: 'an unspecified address',
}

/** Cloud metadata services; one of them (168.63.129.16) lies in public address space. */
const metadataAddresses = new Set([
  '169.254.169.254',
  '169.254.170.2',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd20:ce::254',
])

/** IPv4 inside IPv6: what is reached then depends on the network, so these forms are never a target. */
const embeddedIpv4Ranges = [
  '::ffff:0:0/96', // IPv4-mapped
  '::/96', // IPv4-compatible
  '::ffff:0:0:0/96', // IPv4-translated
  '64:ff9b::/96', // NAT64
  '64:ff9b:1::/48', // local NAT64
  '2002::/16', // 6to4
  '2001::/32', // Teredo
].map(parseCidr)

/** The only IPv6 block that is routed publicly; everything outside is refused without being listed. */
const globalUnicast = parseCidr('2000::/3')

/**
 * Guards outgoing requests to addresses that a workspace has set: public addresses only, besides `allowedCidrs`.
 * Throws when one of `allowedCidrs` is not a CIDR such as `10.0.0.0/8` or `::1/128`.
 */
export function createAddressGuard(options: {
  allowedCidrs: string[]
  lookup?: Lookup | undefined
}): AddressGuard {
  const allowed = options.allowedCidrs.map(parseCidr)
  const lookup = options.lookup ?? ((hostname) => dnsLookup(hostname, { all: true }))
  const resolve = shareWhileRunning(lookup)

  async function checkUrl(text: string): Promise<CheckedTarget | Refusal> {
    const form = checkUrlForm(text)
    if (!form.ok) return form
    const { url } = form
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
    const isLiteral = ipaddr.isValid(host)
    const answers = isLiteral ? [host] : await resolve(host).then(addressesOf, () => [])
    const [address] = answers
    if (address === undefined) return { ok: false, reason: `The host name ${host} could not be resolved.` }

    for (const answer of answers) {
      const objection = findObjection(answer, allowed)
      if (objection) {
        const subject = isLiteral
          ? `The address ${answer} is`
          : `The host name ${host} resolves to ${answer},`
        return { ok: false, reason: `${subject} ${objection}.` }
      }
    }
    return { ok: true, url, address, family: address.includes(':') ? 6 : 4 }
  }

  return { checkUrl }
}

/** Why this address may not be reached, as the end of a sentence; null when it may. */
function findObjection(text: string, allowed: Cidr[]): string | null {
  if (!ipaddr.isValid(text)) return 'not an IP address'
  const address = ipaddr.parse(text)
  const range = address.range()
  const isSingleSpecial = range === 'loopback' || range === 'unspecified' // `::1` and `::` lie in the compatible block
  if (!isSingleSpecial && holdsIpv4(address)) {
    return 'an IPv4 address inside an IPv6 address; use the plain IPv4 address'
  }
  if (allowed.some((cidr) => isInside(address, cidr))) return null

  const advice = '; allow it with HEARBACK_ALLOW_PRIVATE_TARGETS'
  if (metadataAddresses.has(address.toString())) return `a cloud metadata address${advice}`
  const isPublic = range === 'unicast' && (address.kind() === 'ipv4' || isInside(address, globalUnicast))
  return isPublic ? null : `${rangeWords[range] ?? 'a reserved address'}${advice}`
}

function holdsIpv4(address: Address): boolean {
  return embeddedIpv4Ranges.some((cidr) => isInside(address, cidr)) || isIsatap(address)
}

/** ISATAP (RFC 5214) marks its interface identifiers within any network. */
function isIsatap(address: Address): boolean {
  if (!(address instanceof ipaddr.IPv6)) return false
  const [scope, mark] = address.parts.slice(4)
  return mark === 0x5efe && (scope === 0 || scope === 0x200)
}

function isInside(address: Address, cidr: Cidr): boolean {
  return address.kind() === cidr[0].kind() && address.match(cidr)
}

function parseCidr(text: string): Cidr {
  const isCidr = text.includes(':')
    ? ipaddr.IPv6.isValidCIDR(text)
    : ipaddr.IPv4.isValidCIDRFourPartDecimal(text)
  if (!isCidr) throw new Error(`${text} is not an address range such as 10.0.0.0/8 or ::1/128.`)
  return ipaddr.parseCIDR(text)
}

function addressesOf(answers: { address: string }[]): string[] {
  return answers.map(({ address }) => address)
}

/** Concurrent questions for one name share one answer: a name server that hangs holds one thread, not all. */
function shareWhileRunning(lookup: Lookup): Lookup {
  const running = new Map<string, ReturnType<Lookup>>()
  return (hostname) => {
    const existing = running.get(hostname)
    if (existing) return existing
    const question = lookup(hostname).finally(() => running.delete(hostname))
    running.set(hostname, question)
    return question
  }
}
