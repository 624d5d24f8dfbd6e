import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Later } from './use-later.ts'

interface ConsoleEnvironment {
  later: Later
  goTo(address: string): void
  /** Milliseconds since 1970; moves on while the console is open. */
  now: number
}

const Environment = createContext<ConsoleEnvironment | null>(null)
export const ConsoleProvider = Environment.Provider

export function useConsole(): ConsoleEnvironment {
  const environment = useContext(Environment)
  if (!environment) throw new Error('Outside the console')
  return environment
}
