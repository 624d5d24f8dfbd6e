interface Corkable {
  writableCorked: number
  cork(): void
  uncork(): void
}

/** Holds back a connection's bytes until this turn of the event loop ends: many statements then leave in one write. */
export function gatherBytes(client: object): void {
  const { stream } = (client as { connection: { stream: Corkable } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}
