import { loadBuiltPage } from '#lib/load-built-page.ts'

type Rendering = typeof import('#simulator/render-simulator.tsx')

export interface SimulatorRenderer extends Pick<Rendering, 'renderSimulator' | 'renderSimulatorError'> {
  client_url: string
  style_url: string
  /** The folder with the built script and style. */
  folder: string
}

/** The built simulator. Throws StartupError when it was not built. */
export async function loadSimulatorRenderer(): Promise<SimulatorRenderer> {
  const { rendering, ...files } = await loadBuiltPage<Rendering>('simulator', 'render-simulator.js')
  const { renderSimulator, renderSimulatorError } = rendering
  return { renderSimulator, renderSimulatorError, ...files }
}
