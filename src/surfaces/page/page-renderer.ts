import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '#lib/package-root.ts'
import { StartupError } from '#lib/startup-error.ts'

type Rendering = typeof import('#page/render-page.tsx')

export interface PageRenderer extends Pick<Rendering, 'renderPage' | 'renderErrorPage'> {
  client_url: string
  style_url: string
  /** The folder with the built script and style. */
  folder: string
}

/** The built page. Throws StartupError when it was not built. */
export async function loadPageRenderer(): Promise<PageRenderer> {
  const folder = join(packageRoot(), 'dist', 'page')
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      client: string
      style: string
    }
    const rendering = (await import(pathToFileURL(join(folder, 'render-page.js')).href)) as Rendering
    return {
      renderPage: rendering.renderPage,
      renderErrorPage: rendering.renderErrorPage,
      client_url: `/assets/page/${manifest.client}`,
      style_url: `/assets/page/${manifest.style}`,
      folder,
    }
  } catch (cause) {
    throw new StartupError('The conversation page is not built. Run "npm start", which builds it.', { cause })
  }
}
