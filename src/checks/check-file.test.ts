import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import type { Refusal } from '#domain/documents/rejection.ts'
import {
  makeBlankPdf,
  makeDocx,
  makeEncryptedOffice,
  makeEncryptedPdf,
  makeHeic,
  makeImage,
  makeJpeg,
  makePdf,
  makePng,
  makeXlsx,
  makeZip,
} from '#test/files.ts'
import { createFileChecker } from './check-file.ts'
import type { CheckOptions } from './inspect-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'hearback-checks-'))
const checker = createFileChecker()
let files = 0

after(async () => {
  await checker.close()
  await rm(folder, { recursive: true })
})

async function stored(content: Buffer | string): Promise<string> {
  const path = join(folder, String(files++))
  await writeFile(path, content)
  return path
}

async function check(content: Buffer | string, options?: CheckOptions) {
  return checker.check(await stored(content), options)
}

const half = (file: Buffer) => file.subarray(0, Math.floor(file.length / 2))

const ACCEPTED: [string, () => Buffer | Promise<Buffer>, string, number | null][] = [
  ['a PDF', () => makePdf(), 'application/pdf', 1],
  ['a PDF of three pages', () => makePdf({ pages: 3 }), 'application/pdf', 3],
  [
    'a PDF followed by stray bytes',
    () => Buffer.concat([makePdf(), Buffer.alloc(3000)]),
    'application/pdf',
    1,
  ],
  ['a JPEG', () => makeJpeg(), 'image/jpeg', null],
  ['a PNG', () => makePng(), 'image/png', null],
  ['a WebP', () => makeImage('webp'), 'image/webp', null],
  ['a TIFF', () => makeImage('tiff'), 'image/tiff', 1],
  ['a HEIC', () => makeHeic(), 'image/heic', null],
  [
    'a DOCX',
    () => makeDocx(),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    null,
  ],
  [
    'a DOCX with nothing but a picture',
    () => makeDocx('', { 'word/media/image1.png': makePng() }),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    null,
  ],
  ['an XLSX', () => makeXlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', null],
]

for (const [name, make, content_type, pages] of ACCEPTED) {
  test(`${name} is accepted`, async () => {
    const verdict = await check(await make())
    assert.equal(verdict.refusal, null, JSON.stringify(verdict))
    assert.equal(verdict.rejection_reason, null)
    assert.equal(verdict.content_type, content_type)
    assert.equal(verdict.pages, pages)
    assert.deepEqual(
      verdict.findings.map(({ name, outcome }) => `${name} ${outcome}`),
      ['size passed', 'type passed', 'readable passed', 'encryption passed', 'content passed'],
    )
  })
}

const doubled = makeZip({
  '[Content_Types].xml': '<a/>',
  'word/document.xml': '<a/>',
  'word/documenu.xml': '<a/>',
})
const REFUSED: [string, () => Buffer | string | Promise<Buffer>, Refusal][] = [
  ['a file of 0 bytes', () => '', 'empty'],
  ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'type_not_accepted'],
  ['a web page', () => '<!doctype html><script>alert(1)</script>', 'type_not_accepted'],
  ['a web page that mentions PDF', () => '<html>%PDF-1.4</html>', 'type_not_accepted'],
  ['an SVG', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'type_not_accepted'],
  ['a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'type_not_accepted'],
  ['a text', () => 'just words', 'type_not_accepted'],
  ['random bytes', () => Buffer.from('00ff13a7b2c98801e4', 'hex'), 'type_not_accepted'],
  ['a plain zip', () => makeZip({ 'a.txt': 'a' }), 'type_not_accepted'],
  ['an old Word document', () => makeEncryptedOffice().fill(0, 8), 'type_not_accepted'],
  ['a PDF with a password', () => makeEncryptedPdf(), 'encrypted'],
  ['an Office document with a password', () => makeEncryptedOffice(), 'encrypted'],
  ['a PDF of blank pages', () => makeBlankPdf({ pages: 3 }), 'blank'],
  ['a PDF that is cut off', () => half(makePdf({ pages: 20 })), 'unreadable'],
  ['a PDF of which only the header is left', () => makePdf().subarray(0, 20), 'unreadable'],
  ['something called PDF', () => '%PDF-1.7 and nothing else', 'unreadable'],
  ['a PDF without pages', () => makePdf({ pages: 0 }), 'unreadable'],
  ['a JPEG that is cut off', async () => half(await makeJpeg({ width: 800, height: 600 })), 'unreadable'],
  ['a JPEG of which only the header is left', async () => (await makeJpeg()).subarray(0, 100), 'unreadable'],
  ['a PNG that is cut off', () => half(makePng()), 'unreadable'],
  ['a WebP that is cut off', async () => half(await makeImage('webp')), 'unreadable'],
  ['a TIFF that is cut off', async () => half(await makeImage('tiff')), 'unreadable'],
  ['a HEIC that is cut off', () => half(makeHeic()), 'unreadable'],
  ['a HEIC without its last bytes', () => makeHeic().subarray(0, -10), 'unreadable'],
  ['a white PNG', () => makePng({ flat: true }), 'blank'],
  ['a white JPEG', () => makeJpeg({ flat: true }), 'blank'],
  ['a white HEIC', () => makeHeic({ flat: true }), 'blank'],
  ['a PNG that claims a billion pixels', () => hugePng(), 'unreadable'],
  ['a DOCX without text', () => makeDocx(''), 'blank'],
  ['a DOCX of spaces', () => makeDocx('   '), 'blank'],
  ['an XLSX without cells', () => makeXlsx(''), 'blank'],
  ['a DOCX that is cut off', () => half(makeDocx()), 'unreadable'],
  [
    'a DOCX whose text is cut off',
    () => makeDocx('x', { 'word/document.xml': '<w:document><w:t>x' }),
    'unreadable',
  ],
  ['a DOCX that is no XML', () => makeDocx('x', { 'word/document.xml': 'plain' }), 'unreadable'],
  [
    'a DOCX that expands entities',
    () => makeDocx('x', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    'unreadable',
  ],
  ['a DOCX with macros', () => makeDocx('x', { 'word/vbaProject.bin': 'x' }), 'active_content'],
  ['an XLSX with macros', () => makeXlsx('x', { 'xl/vbaProject.bin': 'x' }), 'active_content'],
  ['an XLSX with old macros', () => makeXlsx('x', { 'xl/macrosheets/sheet1.xml': '<a/>' }), 'active_content'],
  ['a zip bomb', () => makeDocx('x', { 'word/media/a.bin': Buffer.alloc(60 * 1024 * 1024) }), 'unreadable'],
  ['a zip bomb of many parts', () => makeDocx('x', manyParts(6000)), 'unreadable'],
  ['a part that leads outside', () => makeDocx('x', { '../../etc/passwd': 'x' }), 'unreadable'],
  ['a part with an absolute path', () => makeDocx('x', { '/etc/passwd': 'x' }), 'unreadable'],
  ['a part with a backslash', () => makeDocx('x', { 'word\\evil.xml': '<a/>' }), 'unreadable'],
  [
    'two parts with one name',
    () => Buffer.from(doubled.toString('latin1').replaceAll('documenu', 'document'), 'latin1'),
    'unreadable',
  ],
  ['a part that lies about its size', () => lying({ size: 3 }), 'unreadable'],
  ['a part that fails its check sum', () => lying({ crc: 1 }), 'unreadable'],
]

for (const [name, make, refusal] of REFUSED) {
  test(`${name} is refused as ${refusal}`, async () => {
    const verdict = await check(await make())
    assert.equal(verdict.refusal, refusal, JSON.stringify(verdict))
    assert.ok(verdict.rejection_reason)
    assert.equal(verdict.findings.filter(({ outcome }) => outcome === 'failed').length, 1)
    assert.notEqual(verdict.findings.at(-1)?.detail, 'crashed')
  })
}

test('the name of a file plays no part', async () => {
  const path = join(folder, 'invoice.pdf')
  await writeFile(path, await makeJpeg())
  assert.equal((await checker.check(path)).content_type, 'image/jpeg')
})

test('a question may take fewer kinds and smaller files', async () => {
  assert.equal((await check(makePng(), { accept: ['pdf'] })).refusal, 'type_not_accepted')
  assert.equal((await check(makePng(), { accept: ['pdf', 'png'] })).refusal, null)
  assert.equal((await check(makeEncryptedOffice(), { accept: ['pdf'] })).refusal, 'type_not_accepted')
  const pdf = makePdf()
  assert.equal((await check(pdf, { max_size: pdf.length - 1 })).refusal, 'too_large')
  assert.equal((await check(pdf, { max_size: pdf.length })).refusal, null)
})

test('scripts in a PDF are noted, and it is accepted', async () => {
  const action = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'
  const packed = deflateSync('<< /S /J#61vaScript >>')
  const hidden = Buffer.concat([
    Buffer.from('%PDF-1.5\n9 0 obj\n<< /Type /ObjStm >>\nstream\n'),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
    makePdf().subarray(9),
  ])
  for (const file of [makePdf({ extra: action }), hidden]) {
    const verdict = await check(file)
    assert.equal(verdict.refusal, null, JSON.stringify(verdict))
    assert.equal(verdict.findings.at(-1)?.detail, 'contains scripts; stored inert')
  }
})

test('a file that takes too long is refused, and the next one is checked again', async () => {
  const hasty = createFileChecker({ time_limit_ms: 1 })
  const verdict = await hasty.check(await stored(makePdf()))
  assert.equal(verdict.refusal, 'unreadable')
  assert.deepEqual(verdict.findings, [{ name: 'readable', outcome: 'failed', detail: 'took too long' }])
  await hasty.close()
  assert.equal((await check(makePdf())).refusal, null)
})

test('many files at once are checked in turn', async () => {
  const busy = createFileChecker({ concurrency: 2 })
  const paths = await Promise.all(
    Array.from({ length: 12 }, (_, index) => stored(makePdf({ text: `Page ${index}` }))),
  )
  const verdicts = await Promise.all(paths.map((path) => busy.check(path)))
  assert.ok(verdicts.every(({ refusal }) => refusal === null))
  await busy.close()
  await assert.rejects(busy.check(paths[0] ?? ''), /closed/)
})

test('a process that ends itself in a check is a crash, one that never starts is an error', async () => {
  const dying = join(folder, 'dying.mjs')
  await writeFile(dying, "process.on('message', () => process.exit(1)); process.send('ready')")
  const crashing = createFileChecker({ child_path: dying })
  const verdict = await crashing.check(await stored(makePdf()))
  assert.deepEqual(verdict.findings, [{ name: 'readable', outcome: 'failed', detail: 'crashed' }])
  await crashing.close()
  const missing = createFileChecker({ child_path: join(folder, 'missing.mjs') })
  await assert.rejects(missing.check(await stored(makePdf())), /does not start/)
  await missing.close()
})

test('a decoder that breaks is not used again: the next file is judged as if nothing had been', async () => {
  const calm = createFileChecker({ concurrency: 1 })
  assert.equal((await calm.check(await stored(makePdf()))).refusal, null)
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, ' '))
  const breaking = makePdf({ text: 'x' }).toString('latin1')
  const content = /<< \/Length \d+ >>\nstream\n[^\n]*\nendstream/
  const packed = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb.toString('latin1')}\nendstream`
  const verdict = await calm.check(
    await stored(
      Buffer.from(
        breaking.replace(content, () => packed),
        'latin1',
      ),
    ),
  )
  assert.equal(verdict.findings.at(-1)?.detail, 'crashed')
  assert.equal((await calm.check(await stored(makePdf({ text: 'after it' })))).refusal, null)
  await calm.close()
})

test('a checking process cannot take more memory than its limit', {
  skip: process.platform !== 'linux',
}, async () => {
  const greedy = join(folder, 'greedy.mjs')
  await writeFile(
    greedy,
    `import { readFileSync } from 'node:fs'
     process.on('message', () => {
       const held = []
       // Reserved and never touched, so that the test itself takes no memory.
       try { for (;;) held.push(new ArrayBuffer(256 * 1024 * 1024)) } catch {}
       const first_to_go = readFileSync('/proc/self/oom_score_adj', 'utf8').trim()
       process.send({ held_mb: held.length * 256, first_to_go })
     })
     process.send('ready')`,
  )
  const limited = createFileChecker({ child_path: greedy })
  const told = (await limited.check('')) as unknown as { held_mb: number; first_to_go: string }
  assert.ok(told.held_mb > 0 && told.held_mb < 4096, `${told.held_mb} MB`)
  assert.equal(told.first_to_go, '1000')
  await limited.close()
})

test('a checking process knows no secrets and ends when idle', async () => {
  process.env.HEARBACK_SECRET = 'do not tell'
  const telling = join(folder, 'telling.mjs')
  await writeFile(
    telling,
    "process.on('message', () => process.send({ env: Object.keys(process.env), pid: process.pid })); process.send('ready')",
  )
  const checkerThatTells = createFileChecker({ child_path: telling, idle_ms: 50 })
  const told = (await checkerThatTells.check('')) as unknown as { env: string[]; pid: number }
  delete process.env.HEARBACK_SECRET
  assert.deepEqual(
    told.env.filter((name) => !['PATH', 'HOME', 'PWD', '_', 'OLDPWD', 'SHLVL'].includes(name)),
    [],
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  assert.throws(() => process.kill(told.pid, 0), { code: 'ESRCH' })
  await checkerThatTells.close()
})

function manyParts(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/part${index}.bin`, '']))
}

function lying(lies: { size?: number; crc?: number }): Buffer {
  return makeZip(
    { '[Content_Types].xml': '<Types></Types>', 'word/document.xml': '<a><t>text</t></a>' },
    lies,
  )
}

function hugePng(): Buffer {
  const file = makePng()
  file.writeUInt32BE(40_000, 16)
  file.writeUInt32BE(40_000, 20)
  return file
}
