import { join, resolve } from 'node:path'
import ipaddr from 'ipaddr.js'
import { type Bucket, readBucketAddress } from '#lib/bucket.ts'
import { type Mailbox, readMailbox } from '#lib/mail-address.ts'
import { type ModelSettings, readModelSettings } from '#lib/model-settings.ts'
import { StartupError } from '#lib/startup-error.ts'

export interface Config {
  port: number
  host: string
  /** No slash at the end. */
  publicUrl: string
  dataDir: string
  /** The owner's; null for the embedded server. */
  databaseUrl: string | null
  apiKey: string | null
  roles: readonly ('web' | 'worker')[]
  allowedPrivateTargets: string[]
  /** Where files are kept; with a bucket, where they only arrive. */
  filesDir: string
  /** Where files are kept instead, when it is set. */
  bucket: Bucket | null
  secret: string | null
  /** Outgoing mail; null when there is none. */
  mail: { url: string; from: Mailbox } | null
  /** What writes answers; null for the built-in ones alone. */
  model: ModelSettings | null
  logLevel: string
  /** How long requests are still served after SIGTERM, while `/readyz` says that the server stops. */
  drainSeconds: number
}

interface Setting {
  name: string
  meaning: string
  fallback: string
  secret?: boolean
}

/** Every environment variable that the server reads. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', meaning: 'port to listen on', fallback: '3000' },
  { name: 'HOST', meaning: 'address to listen on', fallback: '127.0.0.1' },
  { name: 'HEARBACK_PUBLIC_URL', meaning: 'the address in links', fallback: 'http://localhost:$PORT' },
  { name: 'HEARBACK_DATA_DIR', meaning: 'embedded database and files', fallback: './.hearback' },
  {
    name: 'DATABASE_URL',
    meaning: 'your own PostgreSQL 15 or later, as the owner',
    fallback: '–',
    secret: true,
  },
  {
    name: 'HEARBACK_API_KEY',
    meaning: 'API key with all scopes to create at start (24 characters or more)',
    fallback: '–',
    secret: true,
  },
  { name: 'HEARBACK_ROLES', meaning: 'web, worker or both', fallback: 'web,worker' },
  {
    name: 'HEARBACK_ALLOW_PRIVATE_TARGETS',
    meaning: 'CIDRs that outgoing requests may reach besides public addresses',
    fallback: '–',
  },
  {
    name: 'HEARBACK_FILES',
    meaning: 'where files are kept: file:///a/folder or s3://bucket?endpoint=https://…&region=…',
    fallback: 'file: (the data dir)',
  },
  { name: 'AWS_ACCESS_KEY_ID', meaning: 'key for the bucket of HEARBACK_FILES', fallback: '–' },
  {
    name: 'AWS_SECRET_ACCESS_KEY',
    meaning: 'secret of that key',
    fallback: '–',
    secret: true,
  },
  {
    name: 'AWS_SESSION_TOKEN',
    meaning: 'token of that key, if it is a temporary one',
    fallback: '–',
    secret: true,
  },
  {
    name: 'HEARBACK_SECRET',
    meaning: 'key that encrypts stored credentials and links',
    fallback: 'generated into the data dir',
    secret: true,
  },
  {
    name: 'SMTP_URL',
    meaning: 'outgoing mail, such as smtp://user:password@mail.example.com:587',
    fallback: 'none: mail is not sent',
    secret: true,
  },
  { name: 'MAIL_FROM', meaning: 'sender of mail; required with SMTP_URL', fallback: '–' },
  {
    name: 'LLM_BASE_URL',
    meaning: 'OpenAI-compatible API of a model that writes answers, such as https://api.openai.com/v1',
    fallback: 'none: built-in answers',
  },
  { name: 'LLM_MODEL', meaning: "the model's name there", fallback: '–' },
  { name: 'LLM_API_KEY', meaning: 'key for that API', fallback: '–', secret: true },
  { name: 'LLM_PROVIDER', meaning: 'openai (any compatible API) or anthropic', fallback: 'openai' },
  {
    name: 'HEARBACK_DRAIN_SECONDS',
    meaning: 'how long requests are still served after SIGTERM',
    fallback: '0',
  },
  {
    name: 'HEARBACK_LOG_LEVEL',
    meaning: 'trace, debug, info, warn, error, fatal or silent',
    fallback: 'info',
  },
]

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
const SHORTEST_KEY = 24
const LONGEST_KEY = 512
const LONGEST_DRAIN_SECONDS = 600

/** Reads the settings. Throws StartupError with one sentence per wrong one. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const problems: string[] = []
  const text = (name: string) => {
    const value = environment[name]?.trim()
    return value === undefined || value === '' ? null : value
  }
  const problem = (sentence: string) => {
    problems.push(sentence)
  }

  const port = readPort(text('PORT') ?? '3000', problem)
  const dataDir = resolve(text('HEARBACK_DATA_DIR') ?? '.hearback')
  const config: Config = {
    port,
    host: text('HOST') ?? '127.0.0.1',
    publicUrl: readPublicUrl(text('HEARBACK_PUBLIC_URL') ?? `http://localhost:${port}`, problem),
    dataDir,
    databaseUrl: readDatabaseUrl(text('DATABASE_URL'), problem),
    apiKey: readApiKey(text('HEARBACK_API_KEY'), problem),
    roles: readRoles(text('HEARBACK_ROLES') ?? 'web,worker', problem),
    allowedPrivateTargets: readCidrs(text('HEARBACK_ALLOW_PRIVATE_TARGETS') ?? '', problem),
    ...readFiles(text('HEARBACK_FILES') ?? 'file:', dataDir, text, problem),
    secret: readLongText('HEARBACK_SECRET', text('HEARBACK_SECRET'), problem),
    mail: readMail(text('SMTP_URL'), text('MAIL_FROM'), problem),
    model: readModelSettings(text, problem),
    logLevel: text('HEARBACK_LOG_LEVEL') ?? 'info',
    drainSeconds: readDrainSeconds(text('HEARBACK_DRAIN_SECONDS') ?? '0', problem),
  }
  if (!LOG_LEVELS.includes(config.logLevel))
    problem(`HEARBACK_LOG_LEVEL is "${config.logLevel}"; use one of ${LOG_LEVELS.join(', ')}.`)
  if (config.databaseUrl !== null && config.secret === null)
    problem('HEARBACK_SECRET is required with DATABASE_URL, because every node of one database shares it.')
  if (problems.length > 0) throw new StartupError(problems.join('\n'))
  return config
}

type Report = (sentence: string) => void

function readPort(value: string, problem: Report): number {
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port < 1 || port > 65_535) {
    problem(`PORT is "${value}"; use a number from 1 to 65535.`)
    return 0
  }
  return port
}

function readDrainSeconds(value: string, problem: Report): number {
  const seconds = Number(value)
  if (/^\d{1,3}$/.test(value) && seconds <= LONGEST_DRAIN_SECONDS) return seconds
  problem(`HEARBACK_DRAIN_SECONDS is "${value}"; use a number from 0 to ${LONGEST_DRAIN_SECONDS}.`)
  return 0
}

function readPublicUrl(value: string, problem: Report): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    problem(`HEARBACK_PUBLIC_URL is "${value}"; use an address such as https://hearback.example.com.`)
    return value
  }
  const { pathname, search, hash, username } = new URL(value)
  if (search || hash || username || pathname !== '/')
    problem('HEARBACK_PUBLIC_URL must have no path, query, fragment or user name.')
  return value.replace(/\/+$/, '')
}

function readDatabaseUrl(value: string | null, problem: Report): string | null {
  if (value === null) return null
  if (!/^postgres(ql)?:\/\//.test(value))
    problem('DATABASE_URL must begin with postgresql://, as in postgresql://owner:password@host/database.')
  return value
}

function readLongText(name: string, value: string | null, problem: Report): string | null {
  if (value !== null && value.length < SHORTEST_KEY)
    problem(`${name} must have ${SHORTEST_KEY} characters or more.`)
  return value
}

/** It travels in a header, bare or behind a scheme, so it is one printable word. */
function readApiKey(value: string | null, problem: Report): string | null {
  if (value !== null && (!/^[\x21-\x7e]+$/.test(value) || value.length > LONGEST_KEY))
    problem(`HEARBACK_API_KEY must be letters, digits and signs without spaces, at most ${LONGEST_KEY}.`)
  return readLongText('HEARBACK_API_KEY', value, problem)
}

function readMail(url: string | null, sender: string | null, problem: Report): Config['mail'] {
  if (url === null) return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '')
    problem('SMTP_URL must be an address such as smtp://user:password@mail.example.com:587.')
  if (sender === null) {
    problem('MAIL_FROM is required with SMTP_URL, as in MAIL_FROM="Hearback <hearback@example.com>".')
    return null
  }
  const from = readMailbox(sender)
  if (from === null)
    problem(`MAIL_FROM is "${sender}"; use an address such as Hearback <hearback@example.com>.`)
  return from === null ? null : { url, from }
}

function readRoles(value: string, problem: Report): Config['roles'] {
  const roles = value.split(',').map((role) => role.trim())
  const known = roles.filter((role): role is 'web' | 'worker' => role === 'web' || role === 'worker')
  if (known.length !== roles.length) problem(`HEARBACK_ROLES is "${value}"; use web, worker or web,worker.`)
  return known
}

function readCidrs(value: string, problem: Report): string[] {
  const cidrs = value.split(/[\s,]+/).filter((part) => part !== '')
  for (const cidr of cidrs)
    if (!ipaddr.isValidCIDR(cidr))
      problem(
        `HEARBACK_ALLOW_PRIVATE_TARGETS has "${cidr}"; use CIDRs such as 10.0.0.0/8, separated by commas.`,
      )
  return cidrs
}

function readFiles(
  value: string,
  dataDir: string,
  text: (name: string) => string | null,
  problem: Report,
): Pick<Config, 'filesDir' | 'bucket'> {
  if (value === 'file:') return { filesDir: dataDir, bucket: null }
  if (value.startsWith('file:/')) return { filesDir: join('/', value.replace(/^file:\/*/, '')), bucket: null }
  const address = readBucketAddress(value)
  if (address === null) {
    problem(
      `HEARBACK_FILES is "${value}"; use file: for the data dir, file:///a/folder, or s3://bucket?endpoint=https://s3.example.com&region=us-east-1.`,
    )
    return { filesDir: dataDir, bucket: null }
  }
  const accessKeyId = text('AWS_ACCESS_KEY_ID')
  const secretAccessKey = text('AWS_SECRET_ACCESS_KEY')
  if (accessKeyId === null || secretAccessKey === null) {
    problem('HEARBACK_FILES is a bucket, so AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set.')
    return { filesDir: dataDir, bucket: null }
  }
  const sessionToken = text('AWS_SESSION_TOKEN')
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) }
  return { filesDir: dataDir, bucket: { ...address, credentials } }
}
