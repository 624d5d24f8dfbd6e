import { loadBuiltPage } from '#lib/load-built-page.ts'

type Rendering = typeof import('#console/render-console.tsx')

export interface ConsoleRenderer extends Pick<Rendering, 'renderConsole' | 'renderSignIn'> {
  client_url: string
  style_url: string
  /** The folder with the built script and style. */
  folder: string
}

/** The built console. Throws StartupError when it was not built. */
export async function loadConsoleRenderer(): Promise<ConsoleRenderer> {
  const { rendering, ...files } = await loadBuiltPage<Rendering>('console', 'render-console.js')
  const { renderConsole, renderSignIn } = rendering
  return { renderConsole, renderSignIn, ...files }
}
