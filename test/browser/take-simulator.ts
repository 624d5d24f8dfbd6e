import { startBackEnd } from '../outreach/back-end.ts'
import { createOutreachClient } from '../outreach/outreach-client.ts'
import type { PageStage } from './page-stage.ts'
import { save } from './save-screenshot.ts'
import { SIMULATED_STEPS } from './simulated-steps.ts'

const DESK = { viewport: { width: 1160, height: 860 }, deviceScaleFactor: 1.5 }

/** The phone simulator with what lies behind the phone. */
export async function takeSimulator(stage: PageStage, t: { after(end: () => unknown): void }): Promise<void> {
  const { call } = stage.hearback
  await call('PATCH', '/api/v1/workspace', { name: 'Harbour Mutual' })
  const backEnd = await startBackEnd(t as never, (_, response) => response.end('{"total": "42 €"}'))
  await call('POST', '/api/v1/webhook-endpoints', { url: backEnd.url, events: ['on_response'] })
  const { id } = await createOutreachClient(call).createTemplate(SIMULATED_STEPS, { name: 'Visit on Friday' })
  const keys = [{ key: 'name', value: 'John' }]
  const { body } = await call('POST', `/api/v1/templates/${id}/simulate`, { user_session_keys: keys })
  const page = await stage.newPage(DESK)
  await page.goto(body.link)
  await page.locator('.bubble time').first().waitFor({ state: 'attached' })
  await page.locator('#composer').fill('sure, why not')
  await page.locator('#composer').press('Enter')
  await page.getByRole('button', { name: 'Choose' }).waitFor()
  await page.locator('.webhooks .outcome', { hasText: 'merged' }).waitFor()
  await page.locator('.webhooks summary').click()
  await save(page, 'simulator')
}
