import type { TestContext } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Config } from '#config'
import type { Composition } from '../../src/start-server.ts'
import { launchBrowser } from '../browser.ts'
import { type Hearback, startHearback } from '../hearback.ts'
import { watchPage } from './watch-page.ts'

export interface PageStage {
  hearback: Hearback
  browser: Browser
  /** A follow-up with these modules in a new case; its link opens the page. */
  followUp(
    modules: object[],
    options?: { kind?: 'onboarding' | 'monitoring'; company?: string },
  ): Promise<{ case_id: string; conversation_id: string; link: string }>
  /** A conversation that works through these steps; its link opens a chat. */
  chat(steps: object[]): Promise<{ conversation_id: string; link: string }>
  /** A page in a browser context of its own: another device. The test fails on anything its console complains of. */
  newPage(options?: BrowserContextOptions, expected?: readonly RegExp[]): Promise<Page>
}

/** A whole server and a browser for the tests of one file. */
export async function startPageStage(
  t: Pick<TestContext, 'after'>,
  overrides: Partial<Config> = {},
  composition: Composition = {},
): Promise<PageStage> {
  // The browser goes first: an open page looks for its server and would complain of its end.
  const ends: (() => unknown)[] = []
  const hearback = await startHearback(
    { after: (end) => void ends.push(end as () => unknown) },
    overrides,
    composition,
  )
  const browser = await launchBrowser()
  const watched: (() => void)[] = []
  let chats = 0
  t.after(async () => {
    await browser.close()
    for (const end of ends) await end()
    for (const check of watched) check()
  })
  return {
    hearback,
    browser,
    async followUp(modules, { kind = 'onboarding', company = 'Meridian Trading Ltd' } = {}) {
      const details = { case_kind: kind, company_full_name: company }
      const { body } = await hearback.call('POST', '/api/v1/cases', { case: details })
      const path = `/api/v1/cases/${body.case_id}/conversations`
      const created = await hearback.call('POST', path, { case_kind: `${kind}_follow_up`, modules })
      if (created.status !== 201) throw new Error(`no follow-up: ${JSON.stringify(created.body)}`)
      return { case_id: body.case_id, ...created.body }
    },
    async chat(steps) {
      const post = async (path: string, body: object) => {
        const answered = await hearback.call('POST', path, body)
        if (answered.status !== 200) throw new Error(`no chat: ${JSON.stringify(answered.body)}`)
        return answered.body.results
      }
      const list = await post('/v1/api/question_lists', { name: 'A chat', steps })
      const { conversation_id: key } = await post('/v1/api/conversation/start_conversation', {
        conversation_id: `chat ${++chats}`,
        question_list_id: list.id,
        opportunity_id: 'An opportunity',
      })
      const { body } = await hearback.call('GET', `/api/v1/conversations/${encodeURIComponent(key)}`)
      return { conversation_id: body.conversation_id, link: body.link }
    },
    async newPage(options, expected = []) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      watched.push(watchPage(page, expected))
      return page
    },
  }
}
