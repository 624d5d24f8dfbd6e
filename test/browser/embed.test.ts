import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type {} from '../../web/embed/embed.ts'
import { eventually } from '../hearback.ts'
import { heardBy, startEmbedSite } from './embed-site.ts'
import { expectAccessible } from './expect-accessible.ts'
import { startPageStage } from './page-stage.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('the embed script in another site, whose policy is strict', async (t) => {
  const { hearback, followUp, chat, newPage } = await startPageStage(t)
  const site = await startEmbedSite(t, hearback.url)
  await hearback.call('PATCH', '/api/v1/workspace', { embed_origins: [site.origin], languages: ['en', 'es'] })
  const script = (attributes: string) =>
    `<script src="${hearback.url}/embed.js" ${attributes} async></script>`
  const questions = () => followUp([{ module: 'website' }])
  const panelOf = (page: Page) => page.locator('dialog')
  const frameOf = (page: Page) => page.frameLocator('iframe')
  const launcherOf = (page: Page) => page.locator('.launcher')
  const heard = (page: Page, event: string) =>
    eventually(
      async () => (await heardBy(page)).find(({ type }) => type === `hearback:${event}`),
      `the site hears ${event}`,
    )

  await t.test(
    'a launcher opens the conversation, and everything is done without leaving the site',
    async () => {
      const { link, conversation_id } = await questions()
      const page = await newPage()
      await page.goto(site.showing(script(`data-link="${link}"`)))
      await launcherOf(page).waitFor()
      assert.equal(
        await page.locator('iframe').count(),
        0,
        'nothing of the page is loaded before it is wanted',
      )
      await expectAccessible(page, 'the launcher')

      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await panelOf(page).waitFor()
      await frameOf(page).locator('#question-field').waitFor()
      assert.equal(await focused(page), 'IFRAME', 'the focus is in the conversation')
      assert.equal(await launcherOf(page).getAttribute('aria-expanded'), 'true')
      assert.ok(((await heard(page, 'ready')).detail.height ?? 0) > 100)
      await expectAccessible(page, 'the open panel')

      await frameOf(page).locator('#question-field').press('Escape')
      await panelOf(page).waitFor({ state: 'hidden' })
      await eventually(async () => /BUTTON/.test(await focused(page)), 'the focus is back on the launcher')

      await launcherOf(page).click()
      await frameOf(page).locator('#question-field').fill('www.meridian.example')
      await frameOf(page).getByRole('button', { name: 'Continue' }).click()
      assert.deepEqual((await heard(page, 'finished')).detail.conversation_id, conversation_id)
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      await panelOf(page).waitFor({ state: 'hidden' })
      assert.deepEqual(await page.context().cookies(), [])
    },
  )

  await t.test(
    'what your side says shows as a dot while the panel is closed, and the end is heard',
    async () => {
      const { link, conversation_id } = await questions()
      const page = await newPage()
      await page.goto(site.showing(script(`data-link="${link}" data-open`)))
      await frameOf(page).locator('#question-field').waitFor()
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      const path = `/api/v1/conversations/${conversation_id}`
      await hearback.call('POST', `${path}/messages`, { role: 'agent', text: 'Take your time.' })
      assert.ok(((await heard(page, 'message')).detail.number ?? 0) > 0)
      await page.locator('.launcher.unread').click()
      await page.locator('.launcher:not(.unread)').waitFor()
      await hearback.call('POST', `${path}/close`)
      await heard(page, 'closed')
    },
  )

  await t.test(
    'on a phone it fills the screen, keeps the rest of the site back, and closes again',
    async () => {
      const { link } = await questions()
      const page = await newPage(PHONE)
      await page.goto(site.showing(script(`data-link="${link}"`)))
      await launcherOf(page).tap()
      await frameOf(page).locator('#question-field').waitFor()
      assert.deepEqual(await panelOf(page).boundingBox(), { x: 0, y: 0, width: 390, height: 844 })
      assert.ok(await panelOf(page).evaluate((panel) => panel.matches(':modal')))
      await page.getByRole('button', { name: 'Close', exact: true }).tap()
      await panelOf(page).waitFor({ state: 'hidden' })
    },
  )

  await t.test(
    'inline it is as high as it needs, in the colours, language and words that the site asks for',
    async () => {
      const { link } = await questions()
      const page = await newPage({ colorScheme: 'light' })
      const wishes = 'data-theme="dark" data-accent="#b4551a" data-locale="es"'
      const view = await (await fetch(`${link}/view`)).json()
      const prefill = JSON.stringify({ [view.current.step_id]: 'www.meridian.example' })
      await page.goto(
        site.showing(
          script(`data-link="${link}" data-target="#questions" ${wishes} data-prefill='${prefill}'`),
        ),
      )
      const frame = frameOf(page)
      await frame.locator('html[lang=es]').waitFor()
      assert.equal(await frame.locator('#question-field').inputValue(), 'www.meridian.example')
      const colours = await frame.locator('body').evaluate(() => {
        const style = getComputedStyle(document.documentElement)
        return [style.backgroundColor, style.getPropertyValue('--accent')]
      })
      assert.equal(colours[0], 'rgb(18, 21, 22)', 'the dark scheme, although the system is light')
      assert.notEqual(colours[1], '#63c4c5', 'the accent is the site’s')
      await eventually(async () => {
        const [inner, outer] = await Promise.all([
          frame.locator('#page').evaluate((content) => content.scrollHeight),
          page.locator('iframe').evaluate((iframe) => iframe.clientHeight),
        ])
        return inner === outer
      }, 'the frame is as high as the page')
      await expectAccessible(page, 'inline')
    },
  )

  await t.test(
    'a chat takes the site’s words into its composer, until they are sent or changed',
    async () => {
      const { link } = await chat([
        { id: 'about', type: 'text', heading: 'About', text: 'What do you sell?' },
        {
          id: 'kinds',
          type: 'multi_choice',
          text: 'Which ones?',
          answers: [{ text: 'New' }, { text: 'Used' }],
        },
        { id: 'own', type: 'yes_no', text: 'Is the shop yours?' },
        { id: 'size', type: 'number', text: 'How many shops?' },
        { id: 'else', type: 'text', text: 'What else?' },
      ])
      const prefill = JSON.stringify({ about: 'Bicycles', kinds: 'Used', size: '7', else: 'Spare parts' })
      const page = await newPage(PHONE)
      await page.goto(
        site.showing(script(`data-link="${link}" data-target="#questions" data-prefill='${prefill}'`)),
      )
      const frame = frameOf(page)
      const composer = frame.locator('#composer')
      const written = (text: string) =>
        eventually(async () => (await composer.inputValue()) === text, `the composer has "${text}"`)
      await heard(page, 'ready')
      await written('Bicycles')
      await composer.fill('Bicycles and tricycles')
      await composer.press('Enter')
      await frame.getByLabel('New').waitFor()
      await page.reload()
      await heard(page, 'ready')
      await frame.getByLabel('New').check()
      await frame.locator('.chat-question').getByRole('button', { name: 'Send' }).click()
      await frame.locator('.bubble.user').getByText('New', { exact: true }).waitFor()
      await frame.getByRole('button', { name: 'Yes', exact: true }).click()
      assert.equal(await frame.locator('#question-field').inputValue(), '7')
      assert.equal(await composer.inputValue(), '')
      await frame.locator('#question-field').press('Enter')
      await written('Spare parts')
      await page.reload()
      await heard(page, 'ready')
      await written('Spare parts')
      await composer.fill('Repairs')
      await frame.getByRole('link', { name: 'Edit the answer to: About' }).click()
      assert.equal(await frame.locator('#question-field').inputValue(), 'Bicycles and tricycles')
      await frame.getByRole('link', { name: 'Cancel' }).click()
      await written('Repairs')
      await composer.press('Enter')
      await heard(page, 'finished')
    },
  )

  await t.test('a call shows it too, tells its events and takes it away', async () => {
    const { link } = await questions()
    const page = await newPage()
    await page.goto(site.showing(script('')))
    await page.waitForFunction(() => 'Hearback' in window)
    await page.evaluate((address) => {
      const told: string[] = []
      const shown = window.Hearback?.open({
        link: address,
        label: 'Missing papers',
        onEvent: ({ event }) => told.push(event),
      })
      Object.assign(window, { told, shown })
      shown?.open()
    }, link)
    await page.waitForFunction(() => (window as unknown as { told: string[] }).told.includes('ready'))
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Missing papers')
    await page.evaluate(() => (window as unknown as { shown: { remove(): void } }).shown.remove())
    assert.equal(await page.locator('aside, iframe').count(), 0)
    const refused = await page.evaluate(() => {
      try {
        window.Hearback?.open({ link: 'javascript:alert(1)' })
        return 'shown'
      } catch (error) {
        return String(error)
      }
    })
    assert.match(refused, /no web address/)
  })

  await t.test('messages of other windows and origins change nothing, on both sides', async () => {
    const { link } = await questions()
    const page = await newPage()
    await page.goto(site.showing(script(`data-link="${link}" data-open`)))
    await frameOf(page).locator('#question-field').waitFor()
    await heard(page, 'ready')
    const before = (await heardBy(page)).length
    await page.evaluate(() => {
      for (const event of ['finished', 'escape', 'error'])
        postMessage({ source: 'hearback', event, conversation_id: 'x' }, location.origin)
    })
    // A frame within the page's own document is another window, and so is the page's own.
    await frameOf(page)
      .locator('body')
      .evaluate(() => {
        const settings = { theme: 'dark', layout: 'inline' }
        postMessage({ source: 'hearback-embed', settings }, location.origin)
      })
    await frameOf(page).locator('#question-field').fill('still here')
    assert.equal((await heardBy(page)).length, before)
    assert.ok(await panelOf(page).evaluate((panel) => (panel as HTMLDialogElement).open))
    const scheme = await frameOf(page)
      .locator('html')
      .evaluate((html) => html.style.colorScheme)
    assert.equal(scheme, '')
  })

  await t.test('a site that the workspace does not allow offers the way out instead', async () => {
    const stranger = await startEmbedSite(t, hearback.url)
    const { link } = await questions()
    const page = await newPage({}, [/frame-ancestors/, /chrome-error/])
    await page.clock.install()
    await page.goto(stranger.showing(script(`data-link="${link}" data-open`)))
    await panelOf(page).waitFor()
    await eventually(async () => {
      await page.clock.runFor(2_000)
      return page.getByRole('link', { name: 'Open in a new tab' }).isVisible()
    }, 'the way out')
    assert.equal(await page.getByRole('link').getAttribute('href'), link)
    assert.deepEqual(await heardBy(page), [])
  })

  await t.test('the demo page in docs/embed shows a conversation and what it says', async () => {
    const demo = await startDemo(t)
    await hearback.call('PATCH', '/api/v1/workspace', { embed_origins: [site.origin, demo] })
    const { link } = await questions()
    const page = await newPage()
    await page.goto(`${demo}/?link=${encodeURIComponent(link)}`)
    await frameOf(page).locator('#question-field').waitFor()
    await page.locator('#events', { hasText: '"event":"ready"' }).waitFor()
    assert.match(
      (await page.locator('#lines').textContent()) ?? '',
      /^<script src=".+\/embed.js" async="" data-link=/,
    )
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await expectAccessible(page, 'the demo')
  })

  await t.test('the script is small, and caches ask whether it has changed', async () => {
    const answer = await fetch(`${hearback.url}/embed.js`)
    const size = gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 }).length
    t.diagnostic(`${size} bytes compressed; the limit is 5,000`)
    assert.ok(size <= 5_000)
    assert.equal(answer.headers.get('content-type'), 'text/javascript; charset=utf-8')
    assert.match(answer.headers.get('cache-control') ?? '', /^public, max-age=\d+/)
    assert.equal(answer.headers.get('set-cookie'), null)
    const version = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version
    assert.equal(answer.headers.get('hearback-version'), version)
    const again = await fetch(`${hearback.url}/embed.js`, {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    })
    assert.equal(again.status, 304)
  })
})

/** What a developer gets who serves the folder; its origin. */
async function startDemo(t: TestContext): Promise<string> {
  const page = readFileSync(join(import.meta.dirname, '../../docs/embed/index.html'))
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/** The name of the element with the focus, within shadows too. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.tagName ?? ''
  })
}
