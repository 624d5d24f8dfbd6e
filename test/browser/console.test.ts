import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { createCaseClient } from '../case-client.ts'
import { makePdf } from '../files.ts'
import { createFollowUpClient, IN_A_YEAR } from '../follow-ups/follow-up-client.ts'
import { eventually } from '../hearback.ts'
import { PAYLOADS } from '../payloads.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNothingRan } from './expect-nothing-ran.ts'
import { type PageStage, startPageStage } from './page-stage.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 720 }, colorScheme: 'dark' }
const ANSWER = 'We import green coffee and sell it to forty roasters.'
/** Longer than what can be undone waits. */
const UNDONE_LIMIT_MS = 15_000

test('the operator console in a browser', async (t) => {
  const stage = await startPageStage(t)
  const { hearback, followUp, newPage } = stage
  const page = await newPage({}, [/status of 4(00|01|22)/])

  await t.test('a link signs in, once', async () => {
    const link = await makeLink(stage)
    await page.goto(link)
    await page.getByRole('heading', { name: 'Sign in to the console' }).waitFor()
    await expectAccessible(page, 'the page of a sign-in link')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(`${hearback.url}/console`)
    await page.getByText('No conversations yet').waitFor()
    await page.getByText(`curl ${hearback.url}/api/v1/cases`).waitFor()
    await expectAccessible(page, 'no conversations')
    const other = await newPage({}, [/status of 40[14]/])
    await other.goto(link)
    await other.getByText('npx hearback sign-in').waitFor()
    await expectAccessible(other, 'the page of a used link')
    await other.goto(`${hearback.url}/console`)
    await other.getByRole('heading', { name: 'You are not signed in' }).waitFor()
    await expectAccessible(other, 'nobody is signed in')
  })

  await t.test('a conversation is read, answered, and followed as it goes on', async () => {
    const { conversation_id, case_id } = await followUp([
      { module: 'business_description' },
      { module: 'license' },
    ])
    await page.goto(`${hearback.url}/console/conversations`)
    await page.getByRole('link', { name: /#1 · Case/ }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Conversation 1' }).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'what your company does' }).waitFor()

    const said = { role: 'user', text: ANSWER }
    await hearback.call('POST', `/api/v1/conversations/${conversation_id}/messages`, said)
    await page.getByRole('listitem').filter({ hasText: ANSWER }).waitFor()
    const reply = 'Good morning. Any recent licence will do.'
    await page.getByLabel('Your message').fill(reply)
    await page.keyboard.press('Control+Enter')
    const shown = page.getByRole('listitem').filter({ hasText: reply })
    await shown.getByText('in the console').waitFor()
    assert.equal(await page.getByLabel('Your message').inputValue(), '')
    await expectAccessible(page, 'a conversation')
    await screenshot(page, 'conversation')

    await page.getByLabel('Your message').fill('One more thing:')
    await page.getByRole('link', { name: case_id }).click()
    await page.getByRole('heading', { name: 'Meridian Trading Ltd' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Conversation 1' }).waitFor()
    assert.equal(await page.getByLabel('Your message').inputValue(), 'One more thing:')
    await page.getByRole('heading', { name: 'Conversation 1' }).click()
    await page.keyboard.press('Escape')
    await page.waitForURL(`${hearback.url}/console/conversations`)
  })

  await t.test('a document is rejected with a reason, and accepted again', async () => {
    const { body } = await hearback.call('GET', '/api/v1/conversations')
    const id = body.items[0].conversation_id
    const form = new FormData()
    form.set('role', 'user')
    form.set('text', '')
    form.set('files', new Blob(['%PDF-1.4 broken']), 'licence.pdf')
    await hearback.call('POST', `/api/v1/conversations/${id}/messages`, form)
    await page.goto(`${hearback.url}/console/conversations/${id}`)
    const document = page.getByRole('listitem').filter({ hasText: 'licence.pdf' })
    await document.getByText('Rejected').waitFor()
    await page.getByRole('button', { name: 'Accept licence.pdf' }).click()
    await document.getByText('Accepted').waitFor()
    await page.getByRole('button', { name: 'Reject licence.pdf' }).click()
    await document.getByLabel('Reason').selectOption('document-expired')
    await document.getByLabel('For the client').fill('This licence ended in March.')
    await expectAccessible(page, 'a document that is being rejected')
    await document.getByRole('button', { name: 'Reject', exact: true }).click()
    await document.getByText('This licence ended in March.').waitFor()
  })

  await t.test('closing can be undone, and is done when the page is left', async () => {
    const { conversation_id } = await followUp([{ module: 'website' }])
    await page.goto(`${hearback.url}/console/conversations/${conversation_id}`)
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('status').getByText('will be closed').waitFor()
    await expectAccessible(page, 'what can be undone')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Close', exact: true }).waitFor()
    assert.equal(await statusOf(stage, conversation_id), 'active')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.goto('about:blank')
    const isClosed = async () => (await statusOf(stage, conversation_id)) === 'closed'
    await eventually(isClosed, 'the conversation is closed', UNDONE_LIMIT_MS)
  })

  await t.test('a follow-up of a case is made by hand', async () => {
    await page.goto(`${hearback.url}/console/cases`)
    await expectAccessible(page, 'the cases')
    await page
      .getByRole('link', { name: /Meridian Trading Ltd/ })
      .last()
      .click()
    await page.getByRole('heading', { name: 'Meridian Trading Ltd' }).waitFor()
    await expectAccessible(page, 'a case')
    await page.getByRole('link', { name: 'New follow-up' }).click()
    await page.getByLabel('Module 1', { exact: true }).selectOption('website')
    await page.getByRole('button', { name: 'Add another' }).click()
    await page.getByLabel('Module 2', { exact: true }).selectOption('follow_up')
    await page.getByLabel('Question', { exact: true }).fill('x'.repeat(2_001))
    await page.getByRole('button', { name: 'Create follow-up' }).click()
    await page.getByText('has at most 2000 characters').waitFor()
    assert.equal(await page.getByLabel('Question', { exact: true }).getAttribute('aria-invalid'), 'true')
    await expectAccessible(page, 'a follow-up that was refused')
    await screenshot(page, 'follow-up-form')
    await page.getByLabel('Question', { exact: true }).fill('Which suppliers did you work with?')
    await page.getByRole('button', { name: 'Create follow-up' }).click()
    await page.getByText('The follow-up is ready').waitFor()
    await expectAccessible(page, 'a follow-up that was made')
    const link = await page.getByRole('link', { name: /\/c\// }).getAttribute('href')
    const person = await newPage()
    await person.goto(link ?? '')
    await person.getByRole('heading', { name: /website/i }).waitFor()
  })

  await t.test('a message is scheduled and cancelled', async () => {
    const { conversation_id } = await followUp([{ module: 'website' }])
    const client = createFollowUpClient(hearback.call)
    await page.goto(`${hearback.url}/console/follow-ups`)
    await page.getByText('No follow-ups yet').waitFor()
    await expectAccessible(page, 'no follow-ups')
    await page.goto(`${hearback.url}/console/follow-ups/new?chat=${conversation_id}`)
    await page.getByLabel('Message').fill('Have you seen our question?')
    await expectAccessible(page, 'a follow-up that is being scheduled')
    await page.getByRole('button', { name: 'Schedule' }).click()
    await page.getByText('It is scheduled.').waitFor()
    await page.getByRole('button', { name: 'Schedule another' }).click()
    await page.getByLabel('Message').waitFor()
    await client.schedule(conversation_id, { dueDate: IN_A_YEAR(), message: 'Another year' })
    await page.goto(`${hearback.url}/console/follow-ups?status=pending`)
    await page.getByRole('button', { name: /Cancel the follow-up Have you/ }).click()
    await page.getByRole('status').getByText('will be cancelled').waitFor()
    await expectAccessible(page, 'follow-ups')
    await screenshot(page, 'follow-ups')
    const first = page.getByRole('listitem').filter({ hasText: 'Have you seen' })
    await first.getByText('Cancelled').waitFor({ timeout: UNDONE_LIMIT_MS })
  })

  await t.test('an API key is made, shown once, and revoked', async () => {
    await page.goto(`${hearback.url}/console/settings`)
    await page.getByRole('heading', { name: 'API keys' }).waitFor()
    const form = page.getByRole('form', { name: 'New API key' })
    await form.getByLabel('Name').fill('CRM')
    await form.getByRole('button', { name: 'Create key' }).click()
    await form.getByText('Choose at least one scope.').waitFor()
    await form.getByLabel(/^native/).check()
    await form.getByRole('button', { name: 'Create key' }).click()
    const key = (await page.locator('.secret').textContent()) ?? ''
    assert.equal(await reaches(stage, key), true)
    await expectAccessible(page, 'the settings')
    await screenshot(page, 'settings')
    const report = await page.evaluate(async () => {
      const { items } = await (await fetch('/api/v1/conversations')).json()
      return (await fetch(`/api/v1/conversations/${items[0].conversation_id}/report.pdf`)).status
    })
    assert.equal(report, 200, 'the session opens reports too')
    await page.getByRole('button', { name: 'Revoke CRM' }).click()
    await page
      .getByRole('rowheader', { name: 'CRM' })
      .waitFor({ state: 'detached', timeout: UNDONE_LIMIT_MS })
    assert.equal(await reaches(stage, key), false)
  })

  await t.test('the workspace is changed, and a wrong time zone is said at its field', async () => {
    await page.getByLabel('Time zone').fill('Europe/Atlantis')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('must be an IANA name').waitFor()
    await page.getByLabel('Time zone').fill('Europe/Madrid')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    assert.equal((await hearback.call('GET', '/api/v1/workspace')).body.time_zone, 'Europe/Madrid')
  })

  await t.test('fits a phone, in the dark, one column at a time', async () => {
    const phone = await newPage(PHONE)
    await signIn(stage, phone)
    await phone.getByRole('link', { name: /#1 · Case/ }).click()
    await phone.getByRole('heading', { name: 'Conversation 1' }).waitFor()
    assert.equal(await phone.getByRole('link', { name: /#1 · Case/ }).isVisible(), false)
    await screenshot(phone, 'phone-conversation')
    await phone.getByRole('link', { name: 'Back' }).click()
    await phone.getByRole('link', { name: /#1 · Case/ }).waitFor()
    await screenshot(phone, 'phone-conversations')
    for (const area of ['Cases', 'Follow-ups', 'Settings'] as const) {
      await phone.getByRole('navigation').getByRole('link', { name: area }).click()
      await phone.getByRole('heading', { name: area, exact: true }).waitFor()
      const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      assert.equal(wide, false, `${area} is no wider than the phone`)
      await screenshot(phone, `phone-${area.toLowerCase()}`)
    }
  })

  await t.test('what failed says so and can be tried again', async () => {
    const failing = await newPage({}, [/ERR_FAILED/])
    await signIn(stage, failing)
    await failing.route('**/api/v1/cases?*', (route) => route.abort())
    await failing.getByRole('link', { name: 'Cases' }).click()
    await failing.getByText('The server could not be reached.').waitFor()
    await expectAccessible(failing, 'a list that failed')
    await failing.unroute('**/api/v1/cases?*')
    await failing.getByRole('button', { name: 'Try again' }).click()
    await failing
      .getByRole('link', { name: /Meridian Trading Ltd/ })
      .first()
      .waitFor()
  })

  await t.test('a conversation goes on without a stream of events', async () => {
    const { conversation_id } = await followUp([{ module: 'website' }])
    const alone = await newPage({}, [/status of 503/])
    await signIn(stage, alone)
    await alone.route('**/events', (route) => route.fulfill({ status: 503 }))
    await alone.goto(`${hearback.url}/console/conversations/${conversation_id}`)
    await alone.getByRole('heading', { name: /Conversation \d/ }).waitFor()
    const said = { role: 'user', text: 'https://example.com' }
    await hearback.call('POST', `/api/v1/conversations/${conversation_id}/messages`, said)
    await alone.getByRole('listitem').filter({ hasText: said.text }).waitFor()
    await alone.getByText('This conversation is over.').waitFor()
    await expectAccessible(alone, 'a conversation that is over')
  })

  await t.test('a long list is read page by page', async () => {
    const details = { case_kind: 'onboarding', company_full_name: 'Harbour Freight Co' }
    for (let made = 0; made < 50; made++) await hearback.call('POST', '/api/v1/cases', { case: details })
    await page.goto(`${hearback.url}/console/cases`)
    await page.getByRole('button', { name: 'Show more' }).click()
    await page
      .getByRole('link', { name: /Meridian Trading Ltd/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' })
    const { body } = await hearback.call('GET', '/api/v1/cases?limit=100')
    assert.equal(await page.locator('[data-row]').count(), body.items.length)
  })

  await t.test('nothing that people typed runs', async () => {
    const { conversation_id, case_id } = await followUp(
      [{ module: 'follow_up', subject: PAYLOADS[0], question: PAYLOADS.join('\n') }, { module: 'license' }],
      { company: `Firm ${PAYLOADS[3]}` },
    )
    const client = createCaseClient(hearback.call)
    for (const payload of PAYLOADS.slice(0, 20))
      await hearback.call('POST', `/api/v1/conversations/${conversation_id}/messages`, {
        role: 'agent',
        text: payload,
      })
    await createFollowUpClient(hearback.call).schedule(conversation_id, {
      dueDate: IN_A_YEAR(),
      message: PAYLOADS.slice(0, 9).join(' '),
    })
    await client.say(conversation_id, PAYLOADS.join('\n'))
    const { body } = await client.give(conversation_id, { [`${PAYLOADS[1]}.pdf`]: makePdf({ text: '1' }) })
    const review = { rejected: true, rejection_reason: 'other', comment: PAYLOADS[2], note: PAYLOADS[4] }
    await hearback.call('POST', `/api/v1/documents/${body.documents[0].document_id}/review`, review)
    const views = {
      conversations: '· Case',
      [`conversations/${conversation_id}`]: 'window.ran = 20',
      cases: 'window.ran = 4',
      [`cases/${case_id}`]: 'window.ran = 4',
      'follow-ups': 'window.ran = 9',
    }
    for (const [view, shown] of Object.entries(views)) {
      await page.goto(`${hearback.url}/console/${view}`)
      await page.getByText(shown).first().waitFor()
      await expectNothingRan(page, view)
    }
  })

  await t.test('signing out does first what waited, and ends it in every window', async () => {
    const { conversation_id } = await followUp([{ module: 'website' }])
    await page.goto(`${hearback.url}/console/conversations/${conversation_id}`)
    await page.getByRole('button', { name: 'Close' }).click()
    const second = await page.context().newPage()
    await second.goto(`${hearback.url}/console/cases`)
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('npx hearback sign-in').waitFor()
    assert.equal(await statusOf(stage, conversation_id), 'closed')
    await second.getByRole('link', { name: 'Conversations' }).click()
    await second.getByRole('heading', { name: 'You are not signed in' }).waitFor()
  })
})

async function makeLink({ hearback }: PageStage): Promise<string> {
  const { status, body } = await hearback.call('POST', '/api/v1/sign-in-links')
  assert.equal(status, 201)
  return body.link
}

async function signIn(stage: PageStage, page: Page): Promise<void> {
  await page.goto(await makeLink(stage))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${stage.hearback.url}/console`)
}

async function statusOf({ hearback }: PageStage, conversationId: string): Promise<string> {
  return (await hearback.call('GET', `/api/v1/conversations/${conversationId}`)).body.status
}

async function reaches({ hearback }: PageStage, key: string): Promise<boolean> {
  const { status } = await hearback.call('GET', '/api/v1/conversations', undefined, { authorization: key })
  return status === 200
}

async function screenshot(page: Page, name: string): Promise<void> {
  const { HEARBACK_TEST_SCREENSHOTS: folder } = process.env
  if (folder !== undefined) await page.screenshot({ path: `${folder}/console-${name}.png` })
}
