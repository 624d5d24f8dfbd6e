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
  // Most installations send no mail, and its library is five megabytes of memory.
  const { createTransport } = await import('nodemailer')
  const { from } = options
  const { hostname, username } = new URL(options.url)
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  const transport = createTransport({
    requireTLS: username !== '' && !LOOPBACK.test(hostname),
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: CONNECTION_MS,
    dnsTimeout: CONNECTION_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    url: options.url,
  })

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
      return judge(error as { code?: string; responseCode?: number })
    }
  }

  return { send }
}

/** Only a word on this recipient or message is final: a wrong password or a server that is down can be mended. */
function judge({ code = 'UNKNOWN', responseCode }: { code?: string; responseCode?: number }): MailResult {
  const reason = responseCode === undefined ? code.toLowerCase() : `smtp_${responseCode}`
  const isFinal = (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 500) >= 500
  return { status: isFinal ? 'refused' : 'unsent', reason }
}
