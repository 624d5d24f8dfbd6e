import { useEffect, useState } from 'preact/hooks'
import { SimulatorProvider } from '../simulator-context.ts'
import { type SimulatorStart, useSimulation } from '../use-simulation.ts'
import { Gone } from './gone.tsx'
import { Panel } from './panel.tsx'
import { Phone } from './phone.tsx'

/** The whole page: a phone, and beside it what the phone does not show. */
export function Simulator(start: SimulatorStart) {
  const simulation = useSimulation(start)
  const { view, texts, gone } = simulation
  const [hydrated, setHydrated] = useState(false)

  useEffect(() => setHydrated(true), [])
  useEffect(() => {
    document.documentElement.lang = view.language
    document.documentElement.dir = view.direction
  }, [view.language, view.direction])

  if (gone) return <Gone title={texts.gone_title} detail={texts.gone_text} />
  return (
    <SimulatorProvider value={{ simulation, texts, language: view.language, hydrated }}>
      <noscript>
        <p class="needs-script">{texts.needs_script}</p>
      </noscript>
      <div class="desk">
        <Phone />
        <Panel />
      </div>
    </SimulatorProvider>
  )
}
