import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { callApi } from './call-api.ts'
import type { Problem } from './read-problem.ts'

export interface ReadObject<Value> {
  value: Value | null
  problem: Problem | null
  readAgain(): void
  replace(value: Value): void
}

/** Reads one object, and another one when the path changes. A failed repeat leaves what is shown alone. */
export function useObject<Value>(path: string): ReadObject<Value> {
  const [value, setValue] = useState<Value | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const current = useRef(path)

  const read = useCallback(async () => {
    setProblem(null)
    const reply = await callApi<Value>(path)
    if (current.current !== path) return
    if (reply.ok) setValue(reply.value)
    else setProblem(reply.problem)
  }, [path])

  useEffect(() => {
    current.current = path
    setValue(null)
    void read()
  }, [path, read])

  return { value, problem, readAgain: () => void read(), replace: setValue }
}
