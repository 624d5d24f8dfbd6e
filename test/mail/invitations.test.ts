import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { createCaseClient } from '../case-client.ts'
import { makePdf } from '../files.ts'
import { eventually, type Hearback, startHearback } from '../hearback.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

const FROM = { name: 'Hearback', address: 'hearback@example.com' }
const MODULES = { modules: [{ module: 'invoice' }] }

async function setUp(t: TestContext, login?: { user: string; password: string }) {
  const mail = await startMailServer(t, login)
  const hearback = await startHearback(t, { mail: { url: mail.url, from: FROM } })
  const { createCase } = createCaseClient(hearback.call)
  const invite = (recipients: string[], details: Record<string, unknown> = MODULES) =>
    createCase(details, { invitation_email_recipients: recipients })
  return { mail, hearback, invite, ...createCaseClient(hearback.call) }
}

async function statusesOf({ call }: Hearback, caseId: string): Promise<string[]> {
  const { body } = await call('GET', `/api/v1/cases/${caseId}`)
  return body.invitations.map((invitation: { status: string }) => invitation.status)
}

const settled = (hearback: Hearback, caseId: string) =>
  eventually(async () => {
    const statuses = await statusesOf(hearback, caseId)
    return statuses.length > 0 && !statuses.includes('queued') && statuses
  }, 'no invitation is queued any more')

const mailed = (mail: MailServer, count: number) =>
  eventually(() => mail.mails.length >= count, `${count} mails arrive`)

describe('invitations by mail', { concurrency: 4 }, () => {
  test('each recipient gets the link, in text and HTML, and nothing remote', async (t) => {
    const { mail, hearback, invite } = await setUp(t)
    const created = await invite(['ana@example.com', 'ben@example.com', 'ANA@example.com'])
    assert.equal(created.invitations, 'queued')
    assert.deepEqual(await settled(hearback, created.case_id), ['sent', 'sent'])
    assert.deepEqual(
      mail.mails.flatMap(({ recipients }) => recipients.map((one) => one.toLowerCase())).sort(),
      ['ana@example.com', 'ben@example.com'],
    )
    for (const { text = '', html = '', from, subject, headers, to, recipients } of mail.mails) {
      assert.deepEqual(from, FROM)
      assert.deepEqual(
        to?.map(({ address }) => address),
        recipients,
        'nobody sees the other recipients',
      )
      assert.equal(subject, 'Default workspace has a few questions for you')
      assert.ok(text.includes(created.link) && text.includes('Northwind'), text)
      assert.equal(html.split(created.link).length, 4, 'as a button, and as a link that shows its address')
      assert.doesNotMatch(html, /<img|<script|<link|url\(|@import/i)
      assert.equal(headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-generated')
      assert.doesNotMatch(text + html, /undefined|null|Invalid Date/)
    }
    assert.equal((await hearback.call('GET', created.link)).status, 200)
    assert.equal(new Set(mail.mails.map(({ messageId }) => messageId)).size, 2)
  })

  test('the mail speaks the workspace’s language', async (t) => {
    const { mail, hearback, invite } = await setUp(t)
    const name = 'Ñandú & <b>Hijos</b>\r\nBcc: eve@example.com'
    await hearback.call('PATCH', '/api/v1/workspace', { languages: ['es', 'en'] })
    await hearback.call('PATCH', '/api/v1/workspace', { name })
    const { link } = await invite(['ana@example.com'], { ...MODULES, company_full_name: 'A\r\nB "<i>C</i>"' })
    await mailed(mail, 1)
    const [{ subject = '', text = '', html = '', recipients, headers } = assert.fail()] = mail.mails
    assert.match(subject, /^Ñandú & <b>Hijos<\/b>.* tiene unas preguntas para usted$/)
    assert.match(text, /responda a unas preguntas sobre A B "<i>C<\/i>"\./)
    assert.match(text, /Funciona hasta el \d+ de \w+ de \d{4}\./)
    assert.ok(
      html.includes('lang="es"') &&
        html.includes('&lt;i&gt;C') &&
        !html.includes('<i>') &&
        html.includes(link),
    )
    assert.deepEqual(recipients, ['ana@example.com'])
    assert.ok(!headers.some(({ key }) => key === 'bcc'), 'a name adds no header')
  })

  test('follow-ups are mailed too, also those that ask again', async (t) => {
    const { mail, hearback, invite, followUp, give } = await setUp(t)
    const { case_id, conversation_id } = await invite(['ana@example.com'], {})
    assert.equal(conversation_id, null)
    const first = await followUp([{ module: 'invoice' }], case_id)
    await mailed(mail, 1)
    assert.ok(mail.mails[0]?.text?.includes(first.link))
    const given = await give(first.conversation_id, { 'invoice.pdf': makePdf() })
    const [{ document_id }] = given.body.documents
    const reviewed = await hearback.call('POST', `/api/v1/documents/${document_id}/review`, {
      rejected: true,
      comment: 'Please send the newer one.',
      ask_again: true,
    })
    assert.equal(reviewed.status, 200)
    await mailed(mail, 2)
    assert.ok(mail.mails[1]?.text?.includes(reviewed.body.follow_up.link))
    assert.deepEqual(await settled(hearback, case_id), ['sent', 'sent'])
  })

  test('a 451 is tried again, a 550 is given up, and the audit log says so', async (t) => {
    const { mail, hearback, invite } = await setUp(t)
    mail.answers.push(451)
    const later = await invite(['later@example.com'])
    await eventually(() => mail.named.length === 1, 'the recipient is named')
    mail.answers.push(550)
    const never = await invite(['never@example.com'])
    assert.deepEqual(await settled(hearback, never.case_id), ['failed'])
    assert.deepEqual(await statusesOf(hearback, later.case_id), ['queued'])
    assert.deepEqual(await settled(hearback, later.case_id), ['sent'])
    assert.deepEqual(mail.named, ['later@example.com', 'never@example.com', 'later@example.com'])
    assert.equal(mail.mails.length, 1)

    const { body } = await hearback.call('GET', '/api/v1/audit-log?limit=100')
    const entries = body.items.filter(({ action }: { action: string }) => action.startsWith('invitation.'))
    assert.deepEqual(
      entries.map(({ action, details }: { action: string; details: Record<string, unknown> }) => [
        action,
        details.reason,
        details.attempts,
      ]),
      [
        ['invitation.sent', undefined, 2],
        ['invitation.failed', 'smtp_550', 1],
      ],
    )
    for (const { details } of entries) assert.match(details.recipient, /^[0-9a-f]{64}$/)
    assert.ok(!JSON.stringify(body).includes('example.com'), 'no address is in the log')
  })

  test('a wrong password is no refusal: the mail waits for a better one', async (t) => {
    const { mail, hearback, invite } = await setUp(t, { user: 'me@example.com', password: 'p@ss:word/1' })
    const { case_id } = await invite(['ana@example.com'])
    assert.deepEqual(await settled(hearback, case_id), ['sent'])
    const other = await startHearback(t, {
      mail: { url: mail.url.replace('word', 'wrong'), from: FROM },
    })
    const { createCase } = createCaseClient(other.call)
    const waiting = await createCase(MODULES, { invitation_email_recipients: ['ben@example.com'] })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    assert.deepEqual(await statusesOf(other, waiting.case_id), ['queued'])
    assert.equal(mail.mails.length, 1)
  })

  test('STARTTLS is used, and the certificate is checked unless the address says otherwise', async (t) => {
    const mail = await startMailServer(t, { user: 'me', password: 'secret' }, { tls: true })
    const [strict, lax] = await Promise.all(
      ['', '/?tls.rejectUnauthorized=false'].map((rest) =>
        startHearback(t, { mail: { url: mail.url + rest, from: FROM } }),
      ),
    )
    assert.ok(strict && lax)
    const refused = await createCaseClient(strict.call).createCase(MODULES, {
      invitation_email_recipients: ['strict@example.com'],
    })
    const taken = await createCaseClient(lax.call).createCase(MODULES, {
      invitation_email_recipients: ['lax@example.com'],
    })
    assert.deepEqual(await settled(lax, taken.case_id), ['sent'])
    assert.deepEqual(await statusesOf(strict, refused.case_id), ['queued'])
    assert.deepEqual(mail.named, ['lax@example.com'])
    assert.equal(mail.mails[0]?.secure, true)
  })

  test('a conversation that is over or a link that was withdrawn is not mailed', async (t) => {
    const { mail, hearback, invite } = await setUp(t)
    mail.answers.push(451, 451)
    const closed = await invite(['closed@example.com'])
    const revoked = await invite(['revoked@example.com'])
    await eventually(() => mail.named.length === 2, 'both were put off')
    await hearback.call('POST', `/api/v1/conversations/${closed.conversation_id}/close`)
    await hearback.call('DELETE', `/api/v1/conversations/${revoked.conversation_id}/link`)
    assert.deepEqual(await settled(hearback, closed.case_id), ['failed'])
    assert.deepEqual(await settled(hearback, revoked.case_id), ['failed'])
    assert.equal(mail.mails.length, 0)
  })

  test('an address that could be more than an address is refused by name', async (t) => {
    const { mail, hearback } = await setUp(t)
    for (const address of [
      'ana@example.com\r\nBcc: eve@example.com',
      'ana@example.com\nsubject:x',
      'ana@example.com,eve@example.com',
      'Ana <ana@example.com>',
      'ana@example.com>',
      'ana\u0000@example.com',
      '"ana eve"@example.com',
      'ana@example.com\u2028x',
      'ana;eve@example.com',
      'ana@[127.0.0.1]',
    ]) {
      const { status, body } = await hearback.call('POST', '/api/v1/cases', {
        invitation_email_recipients: ['fine@example.com', address],
        case: { case_kind: 'monitoring', company_full_name: 'X', ...MODULES },
      })
      assert.equal(status, 400, JSON.stringify(address))
      assert.equal(body.result, 'case_not_created')
      assert.match(body.message, /invitation_email_recipients/)
    }
    assert.deepEqual(mail.named, [])
  })

  test('without a mail server nothing is queued and nothing is lost', async (t) => {
    const hearback = await startHearback(t)
    const { createCase } = createCaseClient(hearback.call)
    const created = await createCase(MODULES, { invitation_email_recipients: ['ana@example.com'] })
    assert.equal(created.invitations, 'not_configured')
    const { body } = await hearback.call('GET', `/api/v1/cases/${created.case_id}`)
    assert.deepEqual(body.invitation_email_recipients, ['ana@example.com'])
    assert.deepEqual(body.invitations, [])
  })
})
