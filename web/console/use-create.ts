import { useState } from 'preact/hooks'
import { type Call, callApi } from './call-api.ts'
import { createKeyKeeper } from './key-keeper.ts'
import type { Problem } from './read-problem.ts'

export interface Sending<Value> {
  is_sending: boolean
  problem: Problem | null
  /** Sends once at a time; a repeat of the same is the same to the server. */
  send(body: unknown): Promise<Value | null>
}

/** Sends what a form makes. The answer is null when it was refused, and `problem` says why. */
export function useCreate<Value>(path: string, method: Call['method'] = 'POST'): Sending<Value> {
  const [is_sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [keeper] = useState(createKeyKeeper)

  async function send(body: unknown): Promise<Value | null> {
    if (is_sending) return null
    setSending(true)
    setProblem(null)
    const reply = await callApi<Value>(path, { ...(method && { method }), body, key: keeper.keyFor(body) })
    setSending(false)
    if (!reply.ok) {
      setProblem(reply.problem)
      return null
    }
    keeper.forget()
    return reply.value
  }

  return { is_sending, problem, send }
}
