import { fingerprintOf } from '#lib/signer.ts'
import { StartupError } from '#lib/startup-error.ts'
import { readOptions } from './options.ts'
import { type VerifiedFile, verifyFiles } from './verify-files.ts'

const HELP = `hearback verify – check reports, exported audit logs and documents, offline.

  verify FILE…             reports (PDF, or the report.json inside), audit logs (JSON), and documents, which must
                           be among those of the reports named beside them
  --key PUBLIC_KEY         the key that everything must be signed with, base64, as GET /api/v1/audit-log/key shows it
  --document FILE          take this one for a document whatever it is

Ends with 0 when nothing is wrong and with 1 when something is. Needs no server, no database and no settings.
Example: hearback verify report.pdf invoice.pdf audit.json
`

export async function verifyCommand(words: readonly string[]): Promise<number> {
  const options = readOptions(words, HELP, { key: { type: 'string' }, document: { type: 'string' } })
  if (options === null) return 0
  const { key = null, document } = options.values
  const documents = document === undefined ? [] : [document]
  if (options.words.length + documents.length === 0)
    throw new StartupError(`Name a file to check.\n\n${HELP}`)
  if (key !== null && fingerprintOf(key) === null)
    throw new StartupError('--key takes a public key: 32 bytes in base64, 44 characters.')
  const results = await verifyFiles({ files: options.words, documents, key })
  const wrong = results.flatMap(({ checks }) => checks.filter(({ ok }) => !ok)).length
  if (options.json)
    console.log(JSON.stringify({ ok: wrong === 0, files: results.map(withFingerprint) }, null, 2))
  else console.log([...results.map(describe), ...describeKeys(results, key), sumUp(wrong)].join('\n'))
  return wrong === 0 ? 0 : 1
}

const withFingerprint = (result: VerifiedFile) => ({
  ...result,
  fingerprint: result.public_key === null ? null : fingerprintOf(result.public_key),
})

function describe({ file, checks }: VerifiedFile): string {
  return [file, ...checks.map(({ ok, text }) => `  ${ok ? '✓' : '✗'} ${text}`)].map(printable).join('\n')
}

/** A key inside a file shows that nothing was changed since, not who signed it. */
function describeKeys(results: readonly VerifiedFile[], key: string | null): string[] {
  const used = new Set(results.flatMap(({ public_key }) => (public_key === null ? [] : [public_key])))
  const lines = [...used].map((one) => `Signed with ${one} (${fingerprintOf(one)}).`)
  if (key === null && used.size > 0)
    lines.push(
      'Whose key that is, the files cannot show: compare it with one that you trust, or give it as --key.',
    )
  return lines
}

function sumUp(wrong: number): string {
  if (wrong === 0) return 'Nothing is wrong.'
  return wrong === 1 ? 'One thing is wrong.' : `${wrong} things are wrong.`
}

/** A file's name and what a report says must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�')
}
