import { connect, createServer, type Socket } from 'node:net'
import type { TestContext } from 'node:test'

export interface CuttableNetwork {
  port: number
  /** Every connection breaks, and new ones are refused at once. */
  cut(): void
  /** Connections stay, but nothing moves on them any more, and nobody is told: a phone between two masts. */
  fallSilent(): void
  mend(): void
  /** Breaks the connection on which this many further bytes have come from the browser, and stays cut. */
  cutAfter(bytes: number): void
  /** The answer to the next request that begins so never reaches the browser; ends when it is lost. */
  loseAnswerOf(request: string): Promise<void>
}

/** A way to the server at `port` that can be cut, as a phone's network is. */
export async function startCuttableNetwork(
  t: Pick<TestContext, 'after'>,
  port: number,
): Promise<CuttableNetwork> {
  const sockets = new Set<Socket>()
  let open = true
  let silent = false
  let left = Number.POSITIVE_INFINITY
  let doomed: { request: string; lost(): void } | null = null

  function cut(): void {
    open = false
    left = Number.POSITIVE_INFINITY
    for (const socket of sockets) socket.destroy()
  }

  const proxy = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    let losing = false
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    if (!open) return near.destroy()
    near.on('data', (part) => {
      if (silent) return
      left -= part.length
      if (left < 0) return cut()
      losing ||= doomed !== null && part.toString('latin1').startsWith(doomed.request)
      far.write(part)
    })
    far.on('data', (part) => {
      if (!losing) return void near.write(part)
      doomed?.lost()
      doomed = null
      near.destroy()
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    cut()
    proxy.close()
  })
  const address = proxy.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut,
    fallSilent() {
      silent = true
    },
    mend() {
      open = true
      silent = false
    },
    cutAfter(bytes) {
      left = bytes
    },
    loseAnswerOf: (request) =>
      new Promise((resolve) => {
        doomed = { request, lost: resolve }
      }),
  }
}
