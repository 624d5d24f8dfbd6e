import { gzipSync } from 'node:zlib'
import { makeDocx, makeHeic, makeImage, makePdf, makePng, makeXlsx, makeZip } from '../files.ts'
import { HOSTILE_DOCUMENTS } from './hostile-documents.ts'
import { HOSTILE_PICTURES } from './hostile-pictures.ts'

export interface HostileFile {
  name: string
  file_name: string
  make(): Buffer | string | Promise<Buffer>
}

const half = (file: Buffer) => file.subarray(0, Math.floor(file.length / 2))
const starting = (hex: string, length = 600) =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(length, 7)])
const tar = () => {
  const file = Buffer.alloc(2048)
  file.write('../../etc/passwd', 0)
  file.write('ustar', 257)
  return file
}

const PRETENDERS: readonly HostileFile[] = [
  [
    'an SVG with a script',
    'invoice.pdf',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ],
  ['a web page', 'photo.jpg', () => '<!doctype html><script>alert(1)</script>'],
  [
    'a web page in an archive of pages',
    'invoice.pdf',
    () => 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<script>1</script>',
  ],
  [
    'a letter with a script',
    'photo.jpg',
    () => 'From: a@example.com\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<script>1</script>',
  ],
  [
    'a GIF that is a script too',
    'photo.jpg',
    () => Buffer.from('GIF89a/*\x01\0\x01\0\0;*/=1;alert(1)//', 'latin1'),
  ],
  ['a program for Windows', 'invoice.pdf', () => starting('4d5a90000300000004000000ffff')],
  ['a program for Linux', 'invoice.pdf', () => starting('7f454c4602010100')],
  ['a shell script', 'invoice.pdf', () => '#!/bin/sh\nrm -rf /\n'],
  ['a plain zip', 'contract.docx', () => makeZip({ 'a.txt': 'a' })],
  ['a RAR', 'contract.docx', () => starting('526172211a070100')],
  ['a 7z', 'contract.docx', () => starting('377abcaf271c0004')],
  ['a gzip bomb', 'contract.docx', () => gzipSync(Buffer.alloc(100 * 1024 * 1024))],
  ['a tar that leads outside', 'contract.docx', tar],
  ['nothing', 'invoice.pdf', () => ''],
  ['one byte', 'invoice.pdf', () => '%'],
  ['a million NULs', 'invoice.pdf', () => Buffer.alloc(1_000_000)],
  ['a header of PDF and nothing else', 'invoice.pdf', () => '%PDF-1.7'],
  ['half a PDF', 'invoice.pdf', () => half(makePdf({ pages: 20 }))],
  ['half a DOCX', 'contract.docx', () => half(makeDocx())],
  ['half an XLSX', 'table.xlsx', () => half(makeXlsx())],
  ['half a PNG', 'photo.png', () => half(makePng())],
  ['half a JPEG', 'photo.jpg', async () => half(await makeImage('jpeg'))],
  ['half a WebP', 'photo.webp', async () => half(await makeImage('webp'))],
  ['half a TIFF', 'scan.tif', async () => half(await makeImage('tiff'))],
  ['half a HEIC', 'photo.heic', () => half(makeHeic())],
].map(([name, file_name, make]) => ({ name, file_name, make }) as HostileFile)

/** Files that mean harm; each is to be refused, or kept as dead bytes. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...PRETENDERS,
  ...HOSTILE_PICTURES,
  ...HOSTILE_DOCUMENTS,
]
