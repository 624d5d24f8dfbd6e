import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '#domain/errors.ts'

export interface BatcherOptions<Input, Output> {
  /** Does all of one workspace together; gives as many outputs as inputs, in their order. */
  run(workspaceId: string, inputs: readonly Input[]): Promise<Output[]>
  /** How long to wait for company, in ms. */
  gatherMs: number
  mostInputs: number
  /** How many batches run at once; what comes meanwhile makes the next one larger. */
  mostBatches: number
}

interface Waiting<Input, Output> {
  workspaceId: string
  input: Input
  resolve(output: Output): void
  reject(error: unknown): void
}

/**
 * Does together what several ask for in the same moment. A batch that fails is done again one by one, so that each
 * gets its own result or error; `run` must therefore do all or nothing. One that met a database out of reach fails as
 * a whole: that is nobody's own fault, and what became of it may be unknown.
 */
export function createBatcher<Input, Output>(options: BatcherOptions<Input, Output>) {
  let waiting: Waiting<Input, Output>[] = []
  let running = 0

  async function work(): Promise<void> {
    running++
    await sleep(options.gatherMs)
    while (waiting.length > 0) {
      const [{ workspaceId } = { workspaceId: '' }] = waiting
      const batch = waiting.filter((one) => one.workspaceId === workspaceId).slice(0, options.mostInputs)
      const taken = new Set(batch)
      waiting = waiting.filter((one) => !taken.has(one))
      await runBatch(workspaceId, batch)
    }
    running--
  }

  async function runBatch(workspaceId: string, batch: readonly Waiting<Input, Output>[]): Promise<void> {
    try {
      const outputs = await options.run(
        workspaceId,
        batch.map(({ input }) => input),
      )
      for (const [index, { resolve }] of batch.entries()) resolve(outputs[index] as Output)
    } catch (error) {
      const isUnavailable = error instanceof AppError && error.code === 'unavailable'
      if (batch.length === 1 || isUnavailable) for (const { reject } of batch) reject(error)
      else for (const one of batch) await runBatch(workspaceId, [one])
    }
  }

  return (workspaceId: string, input: Input): Promise<Output> =>
    new Promise((resolve, reject) => {
      waiting.push({ workspaceId, input, resolve, reject })
      if (running < options.mostBatches) void work()
    })
}
