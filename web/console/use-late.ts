import { useEffect, useState } from 'preact/hooks'

/** What answers sooner shows no 'Loading' that would only flicker. */
const LATE_MS = 200

/** True once `waiting` has lasted for a moment. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (!waiting) return
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  return late
}
