/** Small real files for tests, made here byte by byte. Options that make a file unacceptable are named for why. */
import { createHash } from 'node:crypto'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A PDF with `text` on each page; without text the pages are blank. */
export function makePdf({ text = 'Invoice 4711, total 120.00 EUR', pages = 1, extra = '' } = {}): Buffer {
  return pdfDocument({ text, pages, extra, encrypt: (content) => content, encryption: null })
}

/** A PDF with these lines, each so many points high and above the lower edge of its page. */
export function makeTypedPdf(pages: { text: string; size: number; y: number }[][]): Buffer {
  const contents = pages.map((lines) =>
    lines.map(({ text, size, y }) => `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET`).join('\n'),
  )
  return pdfDocument({
    text: '',
    pages: pages.length,
    extra: '',
    encrypt: (_, number) => contents[(number - 5) / 2] ?? '',
    encryption: null,
  })
}

export function makeBlankPdf({ pages = 1 } = {}): Buffer {
  return makePdf({ text: '', pages })
}

/** Needs the password `secret` to open (40-bit RC4, the oldest scheme of the format). */
export function makeEncryptedPdf(text = 'Confidential'): Buffer {
  const id = Buffer.alloc(16, 1)
  const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
  const password = Buffer.concat([Buffer.from('secret'), padding]).subarray(0, 32)
  const owner = rc4(md5(password).subarray(0, 5), password)
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const key = md5(password, owner, permissions, id).subarray(0, 5)
  const objectKey = (number: number) => md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10)
  return pdfDocument({
    text,
    pages: 1,
    extra: '',
    encrypt: (content, number) => rc4(objectKey(number), Buffer.from(content, 'latin1')).toString('latin1'),
    encryption:
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> ` +
      `/U <${rc4(key, padding).toString('hex')}> >> /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`,
  })
}

interface PdfParts {
  text: string
  pages: number
  extra: string
  encrypt: (content: string, number: number) => string
  encryption: string | null
}

function pdfDocument({ text, pages, extra, encrypt, encryption }: PdfParts): Buffer {
  const escaped = text.replace(/[\\()]/g, '\\$&')
  const pageNumbers = Array.from({ length: pages }, (_, index) => 4 + index * 2)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (const number of pageNumbers) {
    const content = encrypt(text === '' ? 'q Q' : `BT /F1 24 Tf 72 720 Td (${escaped}) Tj ET`, number + 1)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const [index, object] of objects.entries()) {
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${encryption ?? ''} >>`
  return Buffer.from(`${file}${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1')
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest()
}

function rc4(key: Buffer, input: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number) => state[index & 255] ?? 0
  const swap = (a: number, b: number) => {
    const held = at(a)
    state[a & 255] = at(b)
    state[b & 255] = held
  }
  let j = 0
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let i = 0
  j = 0
  return Buffer.from(input).map((byte) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  }) as Buffer
}

/** A picture with a slanted pattern, so that it is not blank; `flat` paints it in one colour. */
export function makePng({ width = 64, height = 48, flat = false } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const data = deflateSync(pattern(width, height, flat, true))
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** RGB samples; with `filtered`, each row begins with PNG's filter byte. */
function pattern(width: number, height: number, flat: boolean, filtered: boolean): Buffer {
  const lead = filtered ? 1 : 0
  const row = lead + width * 3
  const pixels = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * 3; x++) pixels[y * row + lead + x] = flat ? 200 : (x * 5 + y * 7) & 255
  }
  return pixels
}

/** The same picture in another format. */
export function makeImage(format: 'jpeg' | 'webp' | 'tiff', { width = 64, height = 48, flat = false } = {}) {
  const raw = { width, height, channels: 3 } as const
  return sharp(pattern(width, height, flat, false), { raw })
    .toFormat(format)
    .toBuffer()
}

export function makeJpeg(options: { width?: number; height?: number; flat?: boolean } = {}): Promise<Buffer> {
  return makeImage('jpeg', options)
}

/** 64 × 64 pixels, a dark bar on a light ground or one flat colour. Encoded elsewhere: nothing here can write HEVC. */
export function makeHeic({ flat = false } = {}): Buffer {
  const structure =
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRt' +
    'AAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAPAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlw' +
    'cnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AA' +
    'AAMAkAAAAwAAAwAeoCCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABAAAAAEHBpeGkAAAAA' +
    'AwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoM='
  const pixels = flat
    ? 'AAAAHG1kYXQAAAAQKAGvGYD3AeBO0/RRjGL7gA=='
    : 'AAAARG1kYXQAAAA4KAGvGYCufGHNkddp7l4IUQpShgLSre2yApLZUcOCjSq8ufT5amiiDgFyFitQdZOZfMzNUIgpPrA='
  const file = Buffer.concat([Buffer.from(structure, 'base64'), Buffer.from(pixels, 'base64')])
  file[120] = flat ? 20 : 60 // the length of the pixel data
  return file
}

/** A zip of the given parts; sizes and check sums can be lied about. */
export function makeZip(
  parts: Record<string, string | Buffer>,
  lies: { size?: number; crc?: number } = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const data = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(lies.crc ?? crc32(content), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(lies.size ?? Buffer.byteLength(content), 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const position = Buffer.alloc(14)
    position.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, position, Buffer.from(name))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(parts).length, 4)
  end.writeUInt16LE(Object.keys(parts).length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06'), end])
}

/** A Word document with one paragraph; `parts` adds to its parts or replaces them. */
export function makeDocx(text = 'Contract of 1 March', parts: Record<string, string | Buffer> = {}): Buffer {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return makeZip({
    '[Content_Types].xml': contentTypes('/word/document.xml', main),
    '_rels/.rels': relationships('word/document.xml'),
    'word/document.xml': xml(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        `<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
    ...parts,
  })
}

/** An Excel workbook with one sheet and one cell; without text the sheet is empty. */
export function makeXlsx(text = 'Total', parts: Record<string, string | Buffer> = {}): Buffer {
  const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
  return makeZip({
    '[Content_Types].xml': contentTypes(
      '/xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
    '_rels/.rels': relationships('xl/workbook.xml'),
    'xl/workbook.xml': xml(
      `<workbook ${namespace}><sheets><sheet name="One" sheetId="1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet ${namespace}><sheetData>${text && cell}</sheetData></worksheet>`,
    ),
    ...parts,
  })
}

/** What Office writes for a document with a password: another kind of container with the document inside it. */
export function makeEncryptedOffice(): Buffer {
  const file = Buffer.alloc(4096)
  file.write('d0cf11e0a1b11ae1', 0, 'hex')
  file.write('EncryptionInfo', 1024, 'utf16le')
  file.write('EncryptedPackage', 1152, 'utf16le')
  return file
}

function xml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
}

function contentTypes(part: string, type: string): string {
  return xml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="${part}" ContentType="${type}"/></Types>`,
  )
}

function relationships(target: string): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return xml(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${office}" Target="${target}"/></Relationships>`,
  )
}
