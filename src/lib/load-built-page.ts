import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from './package-root.ts'
import { StartupError } from './startup-error.ts'

export interface BuiltPage<Rendering> {
  rendering: Rendering
  client_url: string
  style_url: string
  /** The folder with the built script and style. */
  folder: string
}

/**
 * A page of `web/` as the build left it in `dist/<name>`: its module for the server, and the addresses of its files
 * under `/assets/<name>/`. Throws StartupError when it was not built.
 */
export async function loadBuiltPage<Rendering>(name: string, module: string): Promise<BuiltPage<Rendering>> {
  const folder = join(packageRoot(), 'dist', name)
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      client: string
      style: string
    }
    return {
      rendering: (await import(pathToFileURL(join(folder, module)).href)) as Rendering,
      client_url: `/assets/${name}/${manifest.client}`,
      style_url: `/assets/${name}/${manifest.style}`,
      folder,
    }
  } catch (cause) {
    throw new StartupError('The pages are not built. Run "npm start", which builds them.', { cause })
  }
}
