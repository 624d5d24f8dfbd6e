import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { getDocumentProxy } from 'unpdf'
import { chainEntries, FIRST_PREVIOUS_HASH, type SealedEntry, signHead } from '#domain/audit/audit-chain.ts'
import {
  AUDIT_FILE_END,
  AUDIT_FORMAT,
  type AuditFileHeader,
  auditFileHeader,
  auditFileLine,
} from '#domain/audit/audit-file.ts'
import { reportText } from '#domain/audit/report-text.ts'
import { signPdf } from '#domain/audit/signed-pdf.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { createSigner, fingerprintOf, makeSigningKey } from '#lib/signer.ts'
import { readAttachedReport } from '#reports/read-attached-report.ts'
import { verifyCommand } from '../../src/command-line/verify.ts'
import { verifyFiles } from '../../src/command-line/verify-files.ts'
import { createRandom } from '../crash/random.ts'
import { startHearback } from '../hearback.ts'
import { MAIN, NODE_COMPILE_CACHE, runHearback } from '../run-hearback.ts'
import { IS_TRIAL, SEED } from '../trials/trial.ts'
import { type Evidence, gatherEvidence } from './evidence.ts'

const CHANGES = IS_TRIAL ? 10_000 : 200

/** What every test here looks at; its server has stopped by then. */
const hearback = await startHearback({ after })
const evidence = await gatherEvidence({ after }, hearback, hearback.key)
const { public_key, fingerprint } = (await hearback.call('GET', '/api/v1/audit-log/key')).body
await hearback.stop()

test('evidence that nobody touched', async (t) => {
  const report = await evidence.write('report.pdf', evidence.report)
  const audit = await evidence.write('audit.json', evidence.audit)
  const invoice = await evidence.write('invoice.pdf', evidence.invoice)

  await t.test('is exported by the command line too, byte for byte', async () => {
    const { databaseUrl, secret, dataDir } = hearback.config
    const env = { DATABASE_URL: databaseUrl ?? '', HEARBACK_SECRET: secret ?? '', HEARBACK_DATA_DIR: dataDir }
    const { code, out } = await runCommand(['export-audit'], env)
    assert.equal(code, 0, out)
    assert.equal(`${out}\n`, evidence.audit.toString())
    const missing = await runCommand(['export-audit', '--workspace', randomUUID()], env)
    assert.match(missing.out, /There is no workspace/)
    assert.equal(missing.code, 1)
    const unread = spawn(process.execPath, [MAIN, 'export-audit'], {
      env: { ...env, NODE_COMPILE_CACHE },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    unread.stdout.destroy()
    const [said, [code_unread]] = await Promise.all([text(unread.stderr), once(unread, 'close')])
    assert.deepEqual([said, code_unread], ['', 0], 'a reader that has seen enough, as head, is no error')
  })

  await t.test('is found right offline, together and each for itself', async () => {
    for (const files of [[report], [audit], [report, invoice], [audit, invoice, report]])
      assert.equal(await isRight(files), true, files.join())
    const { code, out } = await run(report, audit, invoice)
    assert.equal(code, 0, out)
    assert.match(out, /Every byte of the PDF/)
    assert.match(out, /All \d+ entries are there/)
    assert.match(out, /1 of its 1 documents are recorded/)
    assert.match(out, /This is document [0-9a-f-]{36} \(invoice\.pdf, accepted\)/)
    assert.match(out, /Nothing is wrong\.$/)
    assert.ok(out.includes(public_key) && out.includes(fingerprint), 'it says whose key it is')
    assert.equal(fingerprint, fingerprintOf(public_key))
  })

  await t.test('is signed with the key that the server tells, and with no other', async () => {
    assert.equal(await isRight([report, audit], public_key), true)
    const { code, out } = await run(report, audit, '--key', createSigner(makeSigningKey()).publicKey)
    assert.equal(code, 1)
    assert.match(out, /2 things are wrong/)
  })

  await t.test('is described for machines', async () => {
    const { ok, files } = JSON.parse((await run('--json', report, invoice)).out)
    assert.equal(ok, true)
    assert.deepEqual(
      files.map((file: { kind: string; fingerprint: string | null }) => [file.kind, file.fingerprint]),
      [
        ['report', fingerprint],
        ['document', null],
      ],
    )
  })

  await t.test('still opens as a PDF, and the report inside is checked by itself too', async () => {
    const document = await getDocumentProxy(new Uint8Array(evidence.report))
    assert.ok(document.numPages >= 1)
    const pdfium = await PDFiumLibrary.init()
    const opened = await pdfium.loadDocument(evidence.report)
    assert.equal(opened.getPageCount(), document.numPages)
    opened.destroy()
    pdfium.destroy()
    assert.match(evidence.report.subarray(-8).toString(), /%%EOF\n?$/, 'nothing stands behind its end')
    const json = await readAttachedReport(evidence.report)
    assert.equal(await isRight([await evidence.write('report.json', Buffer.from(json ?? '')), invoice]), true)
  })

  await t.test('does not include other documents', async () => {
    const other = await evidence.write('other.pdf', Buffer.concat([evidence.invoice, Buffer.from('\n')]))
    const results = await verifyFiles({ files: [report, other], documents: [invoice], key: null })
    assert.deepEqual(
      results.map(({ file, checks }) => [file, checks.every(({ ok }) => ok)]),
      [
        [report, true],
        [other, false],
        [invoice, true],
      ],
    )
    assert.equal(await isRight([invoice]), false, 'a document alone proves nothing')
  })

  await t.test('help comes with an example, and what cannot be checked with a sentence', async () => {
    const help = await run('--help')
    assert.equal(help.code, 0)
    assert.match(help.out, /Example: hearback verify/)
    const missing = await run('/nowhere/report.pdf')
    assert.deepEqual(missing, { code: 1, out: "The file /nowhere/report.pdf can't be read." })
    await assert.rejects(verifyCommand([]), /Name a file/)
    await assert.rejects(verifyCommand([report, '--key', 'x']), /--key takes/)
  })
})

test(`every change of a single byte is found (${CHANGES} changes, seed ${SEED})`, async (t) => {
  const random = createRandom(SEED)
  const report = await evidence.write('report.pdf', evidence.report)
  const json = Buffer.from((await readAttachedReport(evidence.report)) ?? '')
  const kinds = ['report', 'json', 'audit', 'invoice'] as const
  const originals = { report: evidence.report, json, audit: evidence.audit, invoice: evidence.invoice }
  for (let number = 0; number < CHANGES; number++) {
    const kind = kinds[number % kinds.length] ?? 'report'
    const { changed, how } = changeOneByte(originals[kind], random)
    const file = await evidence.write(`changed-${kind}`, changed)
    const ok = await isRight(kind === 'invoice' ? [report, file] : [file])
    assert.equal(ok, false, `${how} in the ${kind} goes unnoticed`)
  }
  t.diagnostic(`${CHANGES} changes of a byte, all found`)
})

test('an audit log with entries removed, moved, changed or hashed again is found wrong', async (t) => {
  const { header, entries } = parse(evidence.audit)
  const { workspace_id, head } = header
  const last = entries.length - 1
  const rechained = (some: SealedEntry[]) =>
    chainEntries(workspace_id, { sequence: 0, hash: FIRST_PREVIOUS_HASH }, some)
  const headOf = (some: SealedEntry[]) => ({ ...head, sequence: some.length, hash: some.at(-1)?.hash ?? '' })
  const without = (index: number) => entries.filter((_, at) => at !== index)
  const swapped = entries.with(2, entries[3] as SealedEntry).with(3, entries[2] as SealedEntry)
  const forged = entries.with(2, { ...(entries[2] as SealedEntry), action: 'document.accepted' })
  const other = createSigner(makeSigningKey())
  const rewritten = rechained(forged)

  const wrong: Record<string, Buffer> = {
    'the first entry removed': write(header, without(0)),
    'an entry removed': write(header, without(3)),
    'the last entry removed': write(header, without(last)),
    'the last entry removed, and the head told so': write(
      { ...header, head: headOf(without(last)) },
      without(last),
    ),
    'two entries swapped': write(header, swapped),
    'two entries swapped and hashed again': write(header, rechained(swapped)),
    'an entry twice': write(
      header,
      entries.flatMap((entry, at) => (at === 2 ? [entry, entry] : [entry])),
    ),
    'an entry changed': write(header, forged),
    'an entry changed and hashed again': write({ ...header, head: headOf(rewritten) }, rewritten),
    'another workspace': write({ ...header, workspace_id: randomUUID() }, entries),
    'no entries': write(header, []),
    'a member added': Buffer.from(evidence.audit.toString().replace('{"action"', '{"a":1,"action"')),
    'formatted again': Buffer.from(JSON.stringify(JSON.parse(evidence.audit.toString()), null, 2)),
    'Windows line ends': Buffer.from(evidence.audit.toString().replaceAll('\n', '\r\n')),
    'something behind the end': Buffer.concat([evidence.audit, Buffer.from('\n')]),
    nothing: Buffer.alloc(0),
  }
  for (const [what, bytes] of Object.entries(wrong))
    assert.equal(await isRight([await evidence.write('wrong.json', bytes)]), false, what)
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    const cut = evidence.audit.subarray(0, Math.floor(evidence.audit.length * share))
    assert.equal(await isRight([await evidence.write('cut.json', cut)]), false, `cut at ${share}`)
  }
  const lines = evidence.audit.toString().split('\n')
  for (const kept of lines.keys()) {
    const file = await evidence.write('cut.json', Buffer.from(`${lines.slice(0, kept).join('\n')}\n`))
    if (kept < lines.length - 1) assert.equal(await isRight([file]), false, `cut after ${kept} lines`)
  }

  await t.test('a log that somebody else wrote and signed needs the real key to be found out', async () => {
    const signed = signHead(other, workspace_id, headOf(rewritten))
    const theirs = { ...header, public_key: other.publicKey, head: signed }
    const file = await evidence.write('theirs.json', write(theirs, rewritten))
    assert.equal(await isRight([file]), true)
    assert.equal(await isRight([file], header.public_key), false)
    const report = await evidence.write('report.pdf', evidence.report)
    assert.equal(await isRight([report, file]), false, 'it contradicts a report')
  })
})

test('a report whose parts do not fit each other is found wrong, even if it was signed so', async () => {
  const report = JSON.parse((await readAttachedReport(evidence.report)) ?? '')
  const signer = createSigner(makeSigningKey())
  const check = async (change: (copy: typeof report) => void) => {
    const copy = structuredClone(report)
    change(copy)
    copy.evidence.public_key = signer.publicKey
    const { head, workspace_id } = copy.evidence
    copy.evidence.head = signHead(signer, workspace_id, head)
    copy.evidence.signature = signer.sign(reportText(copy))
    return isRight([await evidence.write('signed.json', Buffer.from(canonicalJson(copy)))])
  }
  assert.equal(await check(() => undefined), true)
  assert.equal(await check(({ evidence: { entries } }) => (entries[1].action = 'document.accepted')), false)
  assert.equal(await check(({ evidence: { entries } }) => (entries[1].previous_hash = 'f'.repeat(64))), false)
  const swap = (copy: typeof report) => {
    const shown = copy.entries.flatMap((entry: typeof report) => entry.documents)
    for (const document of [...shown, ...copy.evidence.documents]) document.sha256 = 'a'.repeat(64)
  }
  assert.equal(await check(swap), false, 'a document exchanged in the database contradicts the audit log')
  const resigned = await evidence.write('resigned.pdf', signPdf(evidence.report, signer))
  assert.equal(await isRight([resigned]), false, 'a second signature does not hide the first')
})

async function isRight(files: string[], key: string | null = null): Promise<boolean> {
  const results = await verifyFiles({ files, documents: [], key })
  return results.every(({ checks }) => checks.length > 0 && checks.every(({ ok }) => ok))
}

/** Another value, one byte more or one byte less. */
function changeOneByte(bytes: Buffer, random: () => number): { changed: Buffer; how: string } {
  const at = Math.floor(random() * bytes.length)
  const value = ((bytes[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + 1)]
  const way = random()
  if (way < 0.1) return { changed: Buffer.concat([before, after]), how: `byte ${at} removed` }
  const added = Buffer.from([value])
  if (way < 0.2)
    return {
      changed: Buffer.concat([before, added, bytes.subarray(at)]),
      how: `byte ${value} added at ${at}`,
    }
  return { changed: Buffer.concat([before, added, after]), how: `byte ${at} made ${value}` }
}

function parse(audit: Evidence['audit']): { header: AuditFileHeader; entries: SealedEntry[] } {
  const { entries, ...header } = JSON.parse(audit.toString())
  assert.equal(header.format, AUDIT_FORMAT)
  return { header, entries }
}

/** The file that the export would write for these. */
function write(header: AuditFileHeader, entries: readonly SealedEntry[]): Buffer {
  const lines = entries.map((entry, index) => auditFileLine(entry, index === entries.length - 1))
  return Buffer.from([auditFileHeader(header), ...lines, AUDIT_FILE_END, ''].join('\n'))
}

const run = (...words: string[]) => runCommand(['verify', ...words])

/** What the command line printed, of both kinds. */
async function runCommand(words: string[], settings: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runHearback(words, settings)
  return { code, out: `${stdout}${stderr}`.trim() }
}
