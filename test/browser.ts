import { type Browser, chromium } from 'playwright-core'

/** No sandbox: the tests may run as root or in a container without user namespaces, and open only our own pages. */
const PARAMETERS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-gpu',
]

/**
 * A headless Chromium. `npm test` finds or installs one and names it in HEARBACK_TEST_BROWSER.
 * @param path of another program
 */
export async function launchBrowser(path = process.env.HEARBACK_TEST_BROWSER): Promise<Browser> {
  if (path === undefined) throw new Error('Name a Chromium in HEARBACK_TEST_BROWSER, or run npm test.')
  return await chromium.launch({ executablePath: path, args: PARAMETERS })
}
