import type { LookupFunction } from 'node:net'
import { Pool } from 'undici'
import type { CheckedTarget } from './address-guard.ts'

const mostPools = 200
const idleMs = 10_000

export interface ConnectionPools {
  /** Connections to exactly this checked address; use it at once, do not keep it. */
  poolFor(target: CheckedTarget): Pool
  /** Drops every connection, requests in flight included. */
  close(): Promise<void>
}

/**
 * Keep-alive connections by origin and address, so that one is reused only for the address it was checked for.
 * The 200 most recently used pools are kept; an older one finishes its requests and closes. Idle sockets close after 10 s.
 */
export function createConnectionPools(): ConnectionPools {
  const pools = new Map<string, Pool>()

  function poolFor(target: CheckedTarget): Pool {
    const key = `${target.url.origin} ${target.address}`
    const pool = pools.get(key) ?? createPool(target)
    pools.delete(key)
    pools.set(key, pool)
    if (pools.size > mostPools) closeOldest()
    return pool
  }

  function closeOldest(): void {
    const [oldest] = pools
    if (!oldest) return
    const [key, pool] = oldest
    pools.delete(key)
    pool.close().catch(() => undefined)
  }

  async function close(): Promise<void> {
    const open = [...pools.values()]
    pools.clear()
    await Promise.allSettled(open.map((pool) => pool.destroy()))
  }

  return { poolFor, close }
}

/** The Host header and the TLS server name stay those of the URL; only the address is fixed. */
function createPool({ url, address, family }: CheckedTarget): Pool {
  const pinned: LookupFunction = (_hostname, options, answer) => {
    if (options.all) answer(null, [{ address, family }])
    else answer(null, address, family)
  }
  return new Pool(url.origin, {
    connect: { lookup: pinned, autoSelectFamily: false, timeout: idleMs },
    allowH2: false,
    keepAliveTimeout: idleMs,
    keepAliveMaxTimeout: idleMs,
    headersTimeout: 0, // the attempt's own deadline covers every phase
    bodyTimeout: 0,
  })
}
