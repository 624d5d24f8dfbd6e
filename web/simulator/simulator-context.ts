import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Texts } from './texts.ts'
import type { Simulation } from './use-simulation.ts'

export interface SimulatorEnvironment {
  simulation: Simulation
  texts: Texts
  language: string
  /** False on the server and until the script runs: times are the reader's own. */
  hydrated: boolean
}

const Simulator = createContext<SimulatorEnvironment | null>(null)
export const SimulatorProvider = Simulator.Provider

export function useSimulator(): SimulatorEnvironment {
  const environment = useContext(Simulator)
  if (!environment) throw new Error('Outside the simulator')
  return environment
}
