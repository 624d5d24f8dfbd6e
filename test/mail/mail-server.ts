import type { TestContext } from 'node:test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail extends Email {
  /** The envelope's recipients. */
  recipients: string[]
  /** Whether it came over TLS. */
  secure: boolean
}

export interface MailServer {
  port: number
  url: string
  mails: ReceivedMail[]
  /** Every recipient that was named to it, refused ones too. */
  named: string[]
  /** What the next recipients are answered with; accepted once it is empty. */
  answers: (number | 'hold')[]
  /** How many mails were taken whose sender has not been told yet (`hold`). */
  held(): number
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function startMailServer(
  t: Pick<TestContext, 'after'>,
  login?: { user: string; password: string },
  options: { tls?: boolean } = {},
): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const named: string[] = []
  const answers: MailServer['answers'] = []
  let held = 0
  const server = new SMTPServer({
    authOptional: login === undefined,
    disabledCommands: [...(login ? [] : ['AUTH']), ...(options.tls ? [] : ['STARTTLS'])],
    allowInsecureAuth: !options.tls,
    onAuth: ({ username, password }, _session, callback) =>
      username === login?.user && password === login?.password
        ? callback(null, { user: username })
        : callback(Object.assign(new Error('Wrong password'), { responseCode: 535 })),
    onRcptTo({ address }, _session, callback) {
      named.push(address)
      if (answers[0] === 'hold') return callback()
      const code = answers.shift()
      callback(
        code === undefined ? null : Object.assign(new Error(`No <${address}> now`), { responseCode: code }),
      )
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ ...(await PostalMime.parse(raw)), recipients, secure: session.secure })
        if (answers[0] !== 'hold') return callback()
        answers.shift()
        held += 1
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const user =
    login === undefined ? '' : `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@`
  return { port, url: `smtp://${user}127.0.0.1:${port}`, mails, named, answers, held: () => held }
}
