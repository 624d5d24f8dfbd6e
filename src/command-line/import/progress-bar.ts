const WIDTH = 24
/** Where nobody watches, a line for each tenth. */
const LINES = 10

export interface ProgressBar {
  /** One more is done. */
  advance(label: string): void
  end(): void
}

/** Shows on standard error how many of `total` are done: one line that changes on a terminal, else a few lines. */
export function createProgressBar(total: number, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  let done = 0
  let shown = -1

  return {
    advance(label) {
      done++
      if (stream.isTTY) {
        const filled = Math.round((done / total) * WIDTH)
        const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
        const line = `${bar} ${done}/${total} ${label}`
        stream.write(`\r\x1b[K${line.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`)
        return
      }
      const part = Math.floor((done / total) * LINES)
      if (part > shown) stream.write(`${done}/${total}\n`)
      shown = Math.max(shown, part)
    },
    end() {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}
