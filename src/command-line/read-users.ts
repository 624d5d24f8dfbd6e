import { readPhone } from '#domain/outreach/read-phone.ts'
import { type DeploymentFailure, sortOut } from '#domain/outreach/sort-out.ts'
import { StartupError } from '#lib/startup-error.ts'
import { type CsvRow, readCsv } from './read-csv.ts'

/** A person of the file, as a deployment takes it, and the line where it ends. */
export interface FileUser {
  line: number
  country_code: string
  cellphone: string
  deployment_eta?: string
  user_session_keys: { key: string; value: string; type: null }[]
}

const REQUIRED = ['country_code', 'cellphone']
const COLUMNS = [...REQUIRED, 'deployment_eta']

/**
 * The people of a CSV file, and those that no call has to be made for: the whole file is looked at, so that nobody in
 * it is called twice. Throws StartupError for a file that cannot be read, naming the line.
 */
export async function readUsers(
  path: string,
): Promise<{ users: FileUser[]; failures: { user: FileUser; reason: DeploymentFailure }[] }> {
  const all = (await readCsv(path, REQUIRED, 'names nobody below its header.')).map(toUser)
  const now = new Date().toISOString()
  const wanted = all.map((user, index) => ({
    index,
    phone: readPhone(user.country_code, user.cellphone),
    keys: {},
    language: null,
    begins_at: readTime(user),
  }))
  const { ready, failures } = sortOut(wanted, now)
  const userAt = (index: number) => all.slice(index, index + 1)
  return {
    users: ready.flatMap(({ index }) => userAt(index)),
    failures: failures.flatMap(({ index, reason }) => userAt(index).map((user) => ({ user, reason }))),
  }
}

function toUser({ record, info }: CsvRow): FileUser {
  const { country_code = '', cellphone = '', deployment_eta = '' } = record
  const keys = Object.entries(record).filter(([name]) => !COLUMNS.includes(name))
  return {
    line: info.lines,
    country_code,
    cellphone,
    ...(deployment_eta === '' ? {} : { deployment_eta }),
    user_session_keys: keys.map(([key, value]) => ({ key, value, type: null })),
  }
}

function readTime({ line, deployment_eta }: FileUser): string | null {
  if (deployment_eta === undefined) return null
  const time = Date.parse(deployment_eta)
  if (!Number.isNaN(time) && /T.*(Z|[+-]\d\d:\d\d)$/i.test(deployment_eta))
    return new Date(time).toISOString()
  throw new StartupError(
    `Line ${line}: "deployment_eta" must be a date and time with an offset, such as "2026-01-31T09:00:00Z".`,
  )
}
