import { createCaller } from '../caller.ts'
import { formOf } from '../case-client.ts'
import { makePdf } from '../files.ts'
import type { PageStage } from './page-stage.ts'
import { DESKTOP, save } from './save-screenshot.ts'

const MODULES = [{ module: 'business_description' }, { module: 'invoice_with_client' }, { module: 'license' }]
const COMPANIES = ['Nordic Freight AS', 'Casa do Porto Lda', 'Meridian Coffee Ltd']

/** What an operator sees of a conversation that goes on. */
export async function takeConsole({ hearback, followUp, newPage }: PageStage): Promise<void> {
  const { call, url, key } = hearback
  let conversation_id = ''
  for (const company of COMPANIES) ({ conversation_id } = await followUp(MODULES, { company }))
  const say = createCaller(url, key)
  const path = `/api/v1/conversations/${conversation_id}/messages`
  const text = 'We import coffee from Colombia and Ethiopia and sell it to forty roasters.'
  await say('POST', path, { role: 'user', text })
  await say('POST', path, formOf({ 'Invoice 2026-031.pdf': makePdf({ text: 'Invoice 2026-031' }) }))
  await say('POST', path, { role: 'agent', text: 'Thank you. A licence of this or last year will do.' })

  const { link } = (await call('POST', '/api/v1/sign-in-links')).body
  const page = await newPage({ ...DESKTOP, viewport: { width: 1280, height: 960 } })
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Conversations' }).waitFor()
  await page.goto(`${url}/console/conversations/${conversation_id}`)
  await page.getByText('A licence of this or last year will do.').waitFor()
  await page.evaluate(() => scrollTo(0, 0))
  await save(page, 'console')
}
