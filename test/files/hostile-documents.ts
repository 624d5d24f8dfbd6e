/** PDFs and Office files that try to exhaust, escape or run; made here byte by byte. */
import { deflateSync } from 'node:zlib'
import { makeDocx, makeEncryptedOffice, makeEncryptedPdf, makePdf, makeXlsx, makeZip } from '../files.ts'
import type { HostileFile } from './hostile-files.ts'

const MEGABYTE = 1024 * 1024
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'
const WORD = 'word/document.xml'

/** A PDF of these objects, numbered from 1: first the catalogue, then the page tree. */
function pdfOf(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(length)
    parts.push(part)
    length += part.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(table + end)])
}

const catalogue = (extra = '') => `<< /Type /Catalog /Pages 2 0 R ${extra} >>`
const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'

function stream(content: Buffer | string, dictionary = ''): Buffer {
  const bytes = Buffer.from(content as string, 'latin1')
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

const pageWith = (content: Buffer, ...more: (string | Buffer)[]) =>
  pdfOf([catalogue(), pages, PAGE, content, ...more])

/** Each form draws the next one ten times: a thousand million drawings in a few kilobytes. */
function formsInForms(depth: number): Buffer {
  const form = (number: number) => {
    const last = number === depth
    const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${last ? '' : `/XObject << /F ${6 + number} 0 R >>`} >>`
    return stream(last ? '0 0 m 100 100 l S' : '/F Do '.repeat(10), dictionary)
  }
  const page = PAGE.replace('/Contents', '/Resources << /XObject << /F 6 0 R >> >> /Contents')
  const forms = Array.from({ length: depth + 1 }, (_, number) => form(number))
  return pdfOf([catalogue(), pages, page, stream('/F Do '.repeat(10)), 'null', ...forms])
}

/** A bomb inside a bomb: each filter inflates what the one before it gave. */
function filtersInFilters(depth: number): Buffer {
  let content: Buffer = Buffer.alloc(100 * MEGABYTE, ' ')
  for (let level = 0; level < depth; level++) content = deflateSync(content)
  return stream(content, `/Filter [${'/FlateDecode '.repeat(depth)}]`)
}

function loopingTable(): Buffer {
  const file = makePdf()
  const at = file.lastIndexOf('xref\n0')
  return Buffer.from(file.toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1')
}

/** A picture of one bit a pixel, drawn so often. */
function hugePicture(size: number, times: number): Buffer {
  const samples = stream(
    deflateSync(Buffer.alloc(Math.min((size / 8) * size, 120 * MEGABYTE))),
    `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} /BitsPerComponent 1 /ColorSpace /DeviceGray ` +
      '/Filter /FlateDecode',
  )
  const page = PAGE.replace('/Contents', '/Resources << /XObject << /I 5 0 R >> >> /Contents')
  return pdfOf([
    catalogue(),
    pages,
    page,
    stream(`${'q 595 0 0 842 0 0 cm /I Do Q '.repeat(times)}`),
    samples,
  ])
}

/** Asks for minutes of work and little memory, so that only the limit on time ends it. */
export const endlessPdf = () => hugePicture(30_000, 40)

const PDFS: HostileFile[] = [
  [
    'a PDF that claims two thousand million pages',
    () => pdfOf([catalogue(), pages.replace('/Count 1', '/Count 2147483647'), PAGE, stream('q Q')]),
  ],
  [
    'a PDF whose page tree is its own child',
    () =>
      pdfOf([
        catalogue(),
        '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R 3 0 R] /Parent 2 0 R >>',
        PAGE,
        stream('q Q'),
      ]),
  ],
  [
    'a PDF with 20,000 blank pages',
    () =>
      pdfOf([
        catalogue(),
        `<< /Type /Pages /Count 20000 /Kids [${'3 0 R '.repeat(20_000)}] >>`,
        PAGE,
        stream('q Q'),
      ]),
  ],
  [
    'a PDF with arrays a hundred thousand deep',
    () => pdfOf([catalogue(`/X ${'['.repeat(100_000)}${']'.repeat(100_000)}`), pages, PAGE, stream('q Q')]),
  ],
  [
    'a PDF with dictionaries a hundred thousand deep',
    () =>
      pdfOf([
        catalogue(`/X ${'<< /X '.repeat(100_000)}1${' >>'.repeat(100_000)}`),
        pages,
        PAGE,
        stream('q Q'),
      ]),
  ],
  [
    'a PDF whose content inflates to 300 MB',
    () => pageWith(stream(deflateSync(Buffer.alloc(300 * MEGABYTE, ' ')), '/Filter /FlateDecode')),
  ],
  ['a PDF with ten filters over one stream', () => pageWith(filtersInFilters(10))],
  ['a PDF whose cross references loop', loopingTable],
  [
    'a PDF whose cross references lie',
    () =>
      Buffer.from(
        makePdf()
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n4294967295'),
        'latin1',
      ),
  ],
  ['a PDF that draws a form a thousand million times', () => formsInForms(9)],
  ['a PDF with a form that draws itself', () => formsInForms(0)],
  [
    'a PDF that saves its state ten million times',
    () => pageWith(stream(deflateSync(Buffer.alloc(20 * MEGABYTE, 'q ')), '/Filter /FlateDecode')),
  ],
  ['a PDF with a picture of 144 megapixels', () => hugePicture(12_000, 1)],
  [
    'a PDF with a page of endless size',
    () => pdfOf([catalogue(), pages, PAGE.replace('595 842', '1e30 1e-30'), stream('0 0 m 9 9 l S')]),
  ],
  [
    'a PDF that runs a script when it opens',
    () => makePdf({ extra: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
  ],
  [
    'a PDF that starts a program',
    () => makePdf({ text: 'Launch', extra: '/OpenAction << /S /Launch /F (calc.exe) >>' }),
  ],
  [
    'a PDF that carries a program',
    () =>
      makePdf({
        text: 'Carrier',
        extra: '/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) >>] >> >>',
      }),
  ],
  [
    'a PDF that posts itself somewhere',
    () => makePdf({ text: 'Post', extra: '/OpenAction << /S /SubmitForm /F (http://127.0.0.1:1/) >>' }),
  ],
  [
    'a PDF with an XFA form',
    () => makePdf({ text: 'XFA', extra: '/AcroForm << /XFA (<xdp><script>1</script></xdp>) >>' }),
  ],
  ['a PDF with a password', makeEncryptedPdf],
  ['a PDF that is a zip too', () => Buffer.concat([makePdf({ text: 'Both' }), makeZip({ 'a.exe': 'MZ' })])],
  [
    'a PDF that is a web page too',
    () =>
      Buffer.concat([
        Buffer.from('<!-- '),
        makePdf({ text: 'Page' }),
        Buffer.from('--><script>alert(1)</script>'),
      ]),
  ],
  [
    'a PDF with a web page in it',
    () => makePdf({ text: 'Inside', extra: '/X (<html><script>alert\\(1\\)</script></html>)' }),
  ],
  [
    'a PDF with an endless object stream',
    () =>
      pdfOf([
        catalogue(),
        pages,
        PAGE,
        stream('q Q'),
        stream('5 0', '/Type /ObjStm /N 2147483647 /First 4 /Extends 5 0 R'),
      ]),
  ],
].map(([name, make]) => ({ name, file_name: 'file.pdf', make }) as HostileFile)

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
)

/** Many entries of the directory point at one part, so that a small file unpacks again and again. */
function overlapping(): Buffer {
  const whole = makeDocx('x', { 'word/media/aaaa.bin': Buffer.alloc(10 * MEGABYTE) })
  const text = whole.toString('latin1')
  const directory = text.indexOf('PK\x01\x02')
  const end = text.lastIndexOf('PK\x05\x06')
  const last = text.slice(text.lastIndexOf('PK\x01\x02'), end)
  const more = Array.from({ length: 400 }, (_, at) => last.replace('aaaa', String(at).padStart(4, '0')))
  const entries = Buffer.from(text.slice(directory, end) + more.join(''), 'latin1')
  const tail = Buffer.from(whole.subarray(end))
  tail.writeUInt16LE(4 + 400, 8)
  tail.writeUInt16LE(4 + 400, 10)
  tail.writeUInt32LE(entries.length, 12)
  return Buffer.concat([whole.subarray(0, directory), entries, tail])
}

function withPassword(): Buffer {
  const file = makeDocx('locked')
  for (const mark of ['PK\x03\x04', 'PK\x01\x02'])
    for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + 1))
      file[at + (mark === 'PK\x03\x04' ? 6 : 8)] = 1
  return file
}

const manyParts = () => Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`word/${at}.bin`, '']))
const OFFICE: HostileFile[] = [
  ['a DOCX that inflates to 60 MB', () => makeDocx('x', { 'word/media/a.bin': Buffer.alloc(60 * MEGABYTE) })],
  [
    'a DOCX with a bomb in a zip in a zip',
    () =>
      makeDocx('x', {
        'word/embeddings/a.zip': makeZip({ 'b.zip': makeZip({ c: Buffer.alloc(60 * MEGABYTE) }) }),
      }),
  ],
  ['a DOCX whose parts overlap', overlapping],
  ['a DOCX of 6,000 parts', () => makeDocx('x', manyParts())],
  [
    'a DOCX that lies about sizes',
    () => makeZip({ '[Content_Types].xml': '<a/>', [WORD]: '<a>text</a>' }, { size: 3 }),
  ],
  [
    'a DOCX that claims 4 GB',
    () => makeZip({ '[Content_Types].xml': '<a/>', [WORD]: '<a>t</a>' }, { size: 0xffffffff }),
  ],
  [
    'a DOCX with false check sums',
    () => makeZip({ '[Content_Types].xml': '<a/>', [WORD]: '<a>u</a>' }, { crc: 7 }),
  ],
  ['a DOCX with a part that leads outside', () => makeDocx('x', { '../../../etc/cron.d/a': 'x' })],
  ['a DOCX with a part of a Windows path', () => makeDocx('x', { 'C:\\Windows\\a.dll': 'x' })],
  ['a DOCX with a password of its own', withPassword],
  [
    'a DOCX that reads a local file',
    () =>
      makeDocx('x', { [WORD]: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a><t>&b;</t></a>' }),
  ],
  [
    'a DOCX that fetches an address',
    () => makeDocx('x', { [WORD]: '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a><t>x</t></a>' }),
  ],
  [
    'an XLSX of a thousand million laughs',
    () =>
      makeXlsx('x', {
        'xl/sharedStrings.xml': `<!DOCTYPE s [<!ENTITY l0 "ha">${laughs}]><s><t>&l9;</t></s>`,
      }),
  ],
  [
    'a DOCX that hides its entities in UTF-16',
    () =>
      makeDocx('x', {
        [WORD]: Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY b "c">]><a><t>&b;</t></a>', 'utf16le'),
      }),
  ],
  [
    'a DOCX a million elements deep',
    () => makeDocx('x', { [WORD]: `<a>${'<b>'.repeat(1_000_000)}<t>x</t>${'</b>'.repeat(1_000_000)}</a>` }),
  ],
  [
    'a DOCX with a template elsewhere',
    () =>
      makeDocx('Template', {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r" Type="attachedTemplate" Target="http://127.0.0.1:1/a.dotm" TargetMode="External"/></Relationships>',
      }),
  ],
  ['a DOCX with macros', () => makeDocx('x', { 'word/vbaProject.bin': 'x' })],
  ['an XLSX with macros', () => makeXlsx('x', { 'xl/vbaProject.bin': 'x' })],
  ['an XLSX with old macros', () => makeXlsx('x', { 'xl/macrosheets/sheet1.xml': '<a/>' })],
  ['an XLSX that runs a command', () => makeXlsx('=cmd|&apos;/c calc&apos;!A1')],
  [
    'a DOCX with an OLE object',
    () => makeDocx('OLE', { 'word/embeddings/oleObject1.bin': makeEncryptedOffice() }),
  ],
  ['an old Word document', () => makeEncryptedOffice().fill(0, 8)],
  ['an Office document with a password', makeEncryptedOffice],
].map(([name, make]) => ({ name, file_name: 'file.docx', make }) as HostileFile)

export const HOSTILE_DOCUMENTS: readonly HostileFile[] = [...PDFS, ...OFFICE]
