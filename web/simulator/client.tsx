import { hydrate } from 'preact'
import { Simulator } from './components/simulator.tsx'
import type { SimulatorStart } from './use-simulation.ts'

const root = document.getElementById('page')
const start = document.getElementById('page-start')
if (root && start) hydrate(<Simulator {...(JSON.parse(start.textContent ?? '') as SimulatorStart)} />, root)
