import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import type { AddressGuard, CheckedTarget } from './address-guard.ts'
import type { Refusal } from './check-url-form.ts'
import { createConnectionPools } from './connection-pools.ts'

export interface GuardedRequest {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  /** A stream needs a `content-length` among the headers. */
  body?: Buffer | string | Readable
  signal: AbortSignal
}

/** Requests to addresses that a workspace has set. */
export interface GuardedRequests {
  /** Where a request may go. A name server can't be interrupted; rejects as soon as the signal is aborted. */
  check(url: string, signal: AbortSignal): Promise<CheckedTarget | Refusal>
  /**
   * Connects to exactly the address that was checked, at once after the check. Redirects are answers like others.
   * Rejects with the network's error. The caller reads the body or destroys it.
   */
  open(target: CheckedTarget, request: GuardedRequest): Promise<Dispatcher.ResponseData>
  /** Drops every connection, requests in flight included. */
  close(): Promise<void>
}

export function createGuardedRequests(guard: AddressGuard): GuardedRequests {
  const pools = createConnectionPools()
  return {
    check: (url, signal) => unlessAborted(guard.checkUrl(url), signal),
    open: (target, request) =>
      pools.poolFor(target).request({ path: `${target.url.pathname}${target.url.search}`, ...request }),
    close: pools.close,
  }
}

function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
