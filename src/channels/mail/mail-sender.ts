import { isMailAddress, type Mailbox } from '#lib/mail-address.ts'

export interface Mail {
  /** Makes the Message-ID, so that mail systems can tell a repetition. */
  id: string
  to: string
  subject: string
  text: string
  html: string
}

/** `reason` is a machine word such as `smtp_550`, never what the server said, which may hold the address. */
export type MailResult = { status: 'sent' } | { status: 'refused' | 'unsent'; reason: string }

export interface MailSender {
  /** Sends once. Never rejects: `refused` is final, `unsent` may work later. */
  send(mail: Mail): Promise<MailResult>
  /** Logs in and sends nothing; null when that works, else the reason, as above. */
  verify(): Promise<string | null>
}

interface SmtpError {
  code?: string
  responseCode?: number
}

const CONNECTION_MS = 8_000
const SILENCE_MS = 15_000
/** Over everything, since a server may drip. */
const LONGEST_MS = 25_000
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Sends by SMTP. `url` is `smtp://` (with STARTTLS where the server has it, and required with a password unless the
 * server is on this machine) or `smtps://`; its query may hold options of nodemailer, such as `ignoreTLS=true`.
 */
export async function createMailSender(options: { url: string; from: Mailbox }): Promise<MailSender> {
  const { from } = options
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  const transport = await openTransport(options.url)

  async function send(mail: Mail): Promise<MailResult> {
    if (!isMailAddress(mail.to)) return { status: 'refused', reason: 'address_malformed' }
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        envelope: { from: from.address, to: [mail.to] },
        messageId: `<${mail.id}@${domain}>`,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // Holiday notes and the like are not wanted back (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(LONGEST_MS),
      })
      return { status: 'sent' }
    } catch (error) {
      return judge(error as SmtpError)
    }
  }

  async function verify(): Promise<string | null> {
    try {
      await transport.verify()
      return null
    } catch (error) {
      return reasonOf(error as SmtpError)
    }
  }

  return { send, verify }
}

async function openTransport(url: string) {
  // Most installations send no mail, and its library is five megabytes of memory.
  const { createTransport } = await import('nodemailer')
  const { hostname, username } = new URL(url)
  return createTransport({
    requireTLS: username !== '' && !LOOPBACK.test(hostname),
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: CONNECTION_MS,
    dnsTimeout: CONNECTION_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    url,
  })
}

/** Only a word on this recipient or message is final: a wrong password or a server that is down can be mended. */
function judge(error: SmtpError): MailResult {
  const isFinal =
    (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && (error.responseCode ?? 500) >= 500
  return { status: isFinal ? 'refused' : 'unsent', reason: reasonOf(error) }
}

function reasonOf({ code = 'UNKNOWN', responseCode }: SmtpError): string {
  return responseCode === undefined ? code.toLowerCase() : `smtp_${responseCode}`
}
