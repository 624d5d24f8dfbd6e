import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { createCaseClient } from '../case-client.ts'
import { makePdf } from '../files.ts'
import { PAYLOADS } from '../payloads.ts'
import { startEmbeddingSite } from './embedding-site.ts'
import { expectNothingRan } from './expect-nothing-ran.ts'
import { startPageStage } from './page-stage.ts'

const ALL = PAYLOADS.join('\n')

test('the page keeps to itself', async (t) => {
  const { hearback, followUp, newPage } = await startPageStage(t)
  const site = await startEmbeddingSite(t)

  await t.test('nothing that people type ever runs, on the page or in the report', async () => {
    const modules = [
      { module: 'business_description' },
      { module: 'license' },
      { module: 'follow_up', subject: PAYLOADS[0], question: ALL },
    ]
    const { link, conversation_id } = await followUp(modules, { company: `Firm ${PAYLOADS[3]}` })
    const page = await newPage()
    const expectInert = (where: string) => expectNothingRan(page, where)
    await page.goto(link)
    await page.locator('#question-field').fill(ALL)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: /licence/ }).waitFor()
    await expectInert('an answer')
    for (const [index, payload] of PAYLOADS.slice(0, 11).entries())
      await page.setInputFiles('#question-files', {
        name: `${payload.replaceAll('/', '∕')}.pdf`,
        mimeType: 'text/html',
        buffer: makePdf({ text: `Licence ${index}` }),
      })
    await page.locator('.received').nth(9).waitFor()
    await page.getByText('10 files are the most here.').waitFor()
    await page.getByRole('button', { name: /^Remove.*window\.ran=11/ }).click()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByRole('heading', { name: /window\.ran/ }).waitFor()
    await expectInert('file names and a question')
    await page.reload()
    await expectInert('rendered by the server')
    await page.locator('#question-field').fill(ALL)
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await page.getByRole('heading', { name: 'All done.' }).waitFor()
    await expectInert('the end')
    await page.context().setExtraHTTPHeaders({ authorization: hearback.key })
    await page.goto(`${hearback.url}/api/v1/conversations/${conversation_id}/report`)
    await page.getByText('window.ran = 1').first().waitFor()
    await expectInert('the report')
  })

  await t.test('nor when it is a question, a name, an answer or a reason; in the PDF too', async () => {
    const modules = PAYLOADS.map((payload) => ({
      module: 'other_document',
      document_name: payload,
      question: payload,
    }))
    const company = `Firm ${PAYLOADS[12]} ${PAYLOADS[23]}`
    const { link, conversation_id } = await followUp(modules, { kind: 'monitoring', company })
    const client = createCaseClient(hearback.call)
    for (const [index, payload] of PAYLOADS.entries()) {
      const { body } = await client.give(conversation_id, {
        [`${payload}.pdf`]: makePdf({ text: `${index}` }),
      })
      const review = { rejected: true, rejection_reason: 'other', comment: payload, note: payload }
      const path = `/api/v1/documents/${body.documents[0].document_id}/review`
      assert.equal((await hearback.call('POST', path, review)).status, 200)
      await client.say(conversation_id, 'done')
    }
    const page = await newPage({ extraHTTPHeaders: { authorization: hearback.key } })
    await page.goto(link)
    await page.getByRole('heading', { name: 'All done.' }).waitFor()
    await page.getByText('window.ran = 12').first().waitFor()
    await expectNothingRan(page, 'the page')
    assert.equal(await page.getByText('Not accepted').count(), PAYLOADS.length, 'each file says so')
    const report = `${hearback.url}/api/v1/conversations/${conversation_id}/report`
    await page.goto(report)
    for (const payload of ['window.ran = 12', 'cmd.exe', 'panic(26)'])
      await page.getByText(payload).first().waitFor()
    await expectNothingRan(page, 'the report')

    const answer = await fetch(`${report}.pdf`, { headers: { authorization: hearback.key } })
    assert.equal(answer.status, 200)
    const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
    assert.deepEqual([await pdf.getJSActions(), await pdf.getOpenAction()], [null, null])
    assert.partialDeepStrictEqual((await pdf.getMetadata()).info, { Title: company })
    const { text } = await extractText(pdf, { mergePages: true })
    assert.ok(['window.ran = 12', 'cmd.exe', 'panic(26)'].every((payload) => text.includes(payload)))
    for (let number = 1; number <= pdf.numPages; number++) {
      const links = await (await pdf.getPage(number)).getAnnotations()
      assert.ok(links.every(({ url, dest }) => dest != null || url?.startsWith(`${hearback.url}/api/v1/`)))
    }
  })

  await t.test(
    'the document may load and do little, is kept nowhere, and names its address to nobody',
    async () => {
      const { link } = await followUp([{ module: 'website' }])
      const { headers, status } = await fetch(link)
      assert.equal(status, 200)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('set-cookie'), null)
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
      ])
        assert.ok(policy.split('; ').includes(part), part)
      assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/)
      const view = await fetch(`${link}/view`)
      assert.equal(view.headers.get('cache-control'), 'no-store')
    },
  )

  await t.test('a site that is not allowed shows nothing of it; one that is allowed does', async () => {
    const { link } = await followUp([{ module: 'website' }])
    const stranger = await newPage({}, [/frame-ancestors/, /chrome-error/])
    const refused = stranger.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()))
    await stranger.goto(site.showing(link))
    await refused
    assert.equal(await stranger.frameLocator('iframe').locator('#question').count(), 0)

    await hearback.call('PATCH', '/api/v1/workspace', { embed_origins: [site.origin] })
    const client = await newPage()
    await client.goto(site.showing(link))
    await client.frameLocator('iframe').locator('#question').waitFor()
  })

  await t.test('a link that does not work says so calmly', async () => {
    const page = await newPage({}, [/status of (404|410)/])
    const unknown = await page.goto(`${hearback.url}/c/no-such-link`)
    assert.equal(unknown?.status(), 404)
    await page.getByRole('heading', { name: 'This link does not work any more.' }).waitFor()

    const revoked = await followUp([{ module: 'website' }])
    const opened = await newPage({}, [/status of 410/])
    await opened.goto(revoked.link)
    await opened.locator('#question-field').fill('meridian.example')
    await hearback.call('DELETE', `/api/v1/conversations/${revoked.conversation_id}/link`)
    assert.equal((await page.goto(revoked.link))?.status(), 410)
    await page.getByRole('heading', { name: 'This link does not work any more.' }).waitFor()
    // Unless the open page has noticed by itself.
    await opened
      .getByRole('button', { name: 'Continue' })
      .click({ timeout: 5_000 })
      .catch(() => undefined)
    await opened.getByRole('heading', { name: 'This link does not work any more.' }).waitFor()

    const closed = await followUp([{ module: 'website' }])
    await hearback.call('POST', `/api/v1/conversations/${closed.conversation_id}/close`)
    assert.equal((await page.goto(closed.link))?.status(), 200)
    await page.getByRole('heading', { name: 'This conversation is closed.' }).waitFor()
  })

  await t.test('opening the link changes nothing', async () => {
    const { link, conversation_id } = await followUp([{ module: 'website' }])
    const look = async () => {
      const path = `/api/v1/conversations/${conversation_id}`
      const answers = await Promise.all([path, `${path}/messages`].map((each) => hearback.call('GET', each)))
      return answers.map(({ body }) => body)
    }
    const before = await look()
    for (const method of ['GET', 'GET', 'HEAD']) await fetch(link, { method })
    const page = await newPage()
    await page.goto(link)
    await page.locator('.key-hint').waitFor()
    assert.deepEqual(await look(), before)
  })

  await t.test('the script stays small', () => {
    const manifest = readFileSync(new URL('../../dist/page/manifest.json', import.meta.url), 'utf8')
    const { sizes } = JSON.parse(manifest) as { sizes: { client: number; style: number } }
    t.diagnostic(`script ${sizes.client} bytes, style ${sizes.style} bytes, compressed; the limit is 30,000`)
    assert.ok(sizes.client <= 30_000)
  })
})
