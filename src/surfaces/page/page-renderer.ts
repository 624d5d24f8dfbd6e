import { loadBuiltPage } from '#lib/load-built-page.ts'

type Rendering = typeof import('#page/render-page.tsx')

export interface PageRenderer extends Pick<Rendering, 'renderPage' | 'renderErrorPage'> {
  client_url: string
  style_url: string
  /** The folder with the built script and style. */
  folder: string
}

/** The built page. Throws StartupError when it was not built. */
export async function loadPageRenderer(): Promise<PageRenderer> {
  const { rendering, ...files } = await loadBuiltPage<Rendering>('page', 'render-page.js')
  return { renderPage: rendering.renderPage, renderErrorPage: rendering.renderErrorPage, ...files }
}
