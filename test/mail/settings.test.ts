import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '#config'
import { StartupError } from '#lib/startup-error.ts'

const FROM = 'Hearback <hearback@example.com>'

test('a mail server needs a sender, and both an address of the right form', () => {
  for (const [SMTP_URL, MAIL_FROM, sentence] of [
    ['smtp://mail.example.com', '', /^MAIL_FROM is required with SMTP_URL/],
    ['http://mail.example.com', FROM, /^SMTP_URL must be an address such as smtp:/],
    ['mail.example.com:587', FROM, /^SMTP_URL must be/],
    ['smtp://mail.example.com:99999', FROM, /^SMTP_URL must be/],
    ['smtp://me:secret@', FROM, /^SMTP_URL must be/],
    ['smtp://mail.example.com', 'Hearback', /^MAIL_FROM is "Hearback"; use an address such as/],
    ['smtp://mail.example.com', 'a@example.com, b@example.com', /^MAIL_FROM is/],
    ['smtp://mail.example.com', 'Hearback\r\nBcc: eve@example.com <a@example.com>', /^MAIL_FROM is/],
    ['smtp://mail.example.com', 'Hearback <a@example.com> <b@example.com>', /^MAIL_FROM is/],
  ] as const)
    assert.throws(
      () => readConfig({ SMTP_URL, MAIL_FROM }),
      (error) => {
        assert.ok(error instanceof StartupError)
        assert.match(error.message, sentence)
        assert.ok(!error.message.includes('secret'), 'a password is never shown')
        return true
      },
      `${SMTP_URL} ${MAIL_FROM}`,
    )
})

test('mail is off without a server, and a sender has a name or none', () => {
  assert.equal(readConfig({ MAIL_FROM: FROM }).mail, null)
  const url = 'smtps://me:p%40ss@mail.example.com'
  for (const [MAIL_FROM, name] of [
    [FROM, 'Hearback'],
    ['"Ana, of Hearback" <hearback@example.com>', 'Ana, of Hearback'],
    ['hearback@example.com', ''],
    ['<hearback@example.com>', ''],
  ] as const)
    assert.deepEqual(readConfig({ SMTP_URL: url, MAIL_FROM }).mail, {
      url,
      from: { name, address: 'hearback@example.com' },
    })
})
