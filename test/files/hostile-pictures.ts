/** Pictures that claim or become far more than they are. */
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { makeHeic, makeImage, makeJpeg, makePng } from '../files.ts'
import type { HostileFile } from './hostile-files.ts'

const MEGABYTE = 1024 * 1024

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A PNG that says so and has these pixels, or only a few of them. */
function png(width: number, height: number, pixels: Buffer, ...more: Buffer[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

/** A TIFF of directories, each of which says how large it is and where the next one stands. */
function tiff(count: number, next: (index: number) => number, size = 8): Buffer {
  const entries: [number, number][] = [
    [256, size],
    [257, size],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, size],
    [279, 64],
  ]
  const length = 2 + entries.length * 12 + 4
  const file = Buffer.alloc(72 + count * length)
  file.write('II*\0', 0, 'latin1')
  file.writeUInt32LE(72, 4)
  for (let index = 0; index < count; index++) {
    const at = 72 + index * length
    file.writeUInt16LE(entries.length, at)
    for (const [place, [tag, value]] of entries.entries()) {
      file.writeUInt16LE(tag, at + 2 + place * 12)
      file.writeUInt16LE(4, at + 4 + place * 12)
      file.writeUInt32LE(1, at + 6 + place * 12)
      file.writeUInt32LE(value, at + 10 + place * 12)
    }
    const following = next(index)
    file.writeUInt32LE(following < 0 ? 0 : 72 + following * length, at + length - 4)
  }
  return file
}

/** The dimensions in the frame header of a JPEG. */
async function hugeJpeg(): Promise<Buffer> {
  const file = await makeJpeg()
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]))
  file.writeUInt16BE(65_500, frame + 5)
  file.writeUInt16BE(65_500, frame + 7)
  return file
}

/** One scan of a progressive JPEG, over and over: each costs a walk over the whole picture. */
async function endlessScans(): Promise<Buffer> {
  const input = { create: { width: 6000, height: 6000, channels: 3 as const, background: '#123456' } }
  const file = await sharp(input).jpeg({ progressive: true }).toBuffer()
  const last = file.lastIndexOf(Buffer.from([0xff, 0xda]))
  const scan = file.subarray(last, -2)
  const times = Math.min(20_000, Math.floor((20 * MEGABYTE) / scan.length))
  return Buffer.concat([file.subarray(0, -2), ...Array<Buffer>(times).fill(scan), file.subarray(-2)])
}

async function hugeWebp(): Promise<Buffer> {
  const file = await makeImage('webp')
  const at = file.indexOf(Buffer.from([0x9d, 0x01, 0x2a]))
  file.writeUInt16LE(16_383, at + 3)
  file.writeUInt16LE(16_383, at + 5)
  return file
}

/** The size that a HEIC claims, in its `ispe` property. */
function heicOf(width: number, height: number): Buffer {
  const file = makeHeic()
  const at = file.indexOf('ispe')
  file.writeUInt32BE(width, at + 8)
  file.writeUInt32BE(height, at + 12)
  return file
}

function shuffledHeic(): Buffer {
  const file = makeHeic()
  for (let at = 40; at < file.length; at += 7) file[at] = (at * 37) & 255
  return file
}

const zipped = (name: string, prefix: string) =>
  chunk(name, Buffer.concat([Buffer.from(prefix, 'latin1'), deflateSync(Buffer.alloc(100 * MEGABYTE, 'a'))]))

export const HOSTILE_PICTURES: readonly HostileFile[] = [
  ['a PNG that claims 1,600 megapixels', 'a.png', () => png(40_000, 40_000, Buffer.alloc(100))],
  [
    'a PNG that claims more than fits a number',
    'a.png',
    () => png(0x7fffffff, 0x7fffffff, Buffer.alloc(100)),
  ],
  ['a PNG of no size', 'a.png', () => png(0, 0, Buffer.alloc(0))],
  ['a PNG of 100 megapixels in 100 KB', 'a.png', () => png(10_000, 10_000, Buffer.alloc(10_001 * 10_000))],
  [
    'a PNG with 100 MB of text',
    'a.png',
    () => png(8, 8, Buffer.from(makePng()).subarray(0, 72), zipped('zTXt', 'a\0\0')),
  ],
  [
    'a PNG with a colour profile of 100 MB',
    'a.png',
    () => png(8, 8, Buffer.from(makePng()).subarray(4, 76), zipped('iCCP', 'a\0\0')),
  ],
  ['a PNG with more pixels than it claims', 'a.png', () => png(8, 8, Buffer.alloc(60 * MEGABYTE, 'ab'))],
  ['a JPEG that claims 4,290 megapixels', 'a.jpg', hugeJpeg],
  ['a JPEG with thousands of scans', 'a.jpg', endlessScans],
  [
    'a JPEG followed by a web page',
    'a.jpg',
    async () => Buffer.concat([await makeJpeg(), Buffer.from('<script>alert(1)</script>')]),
  ],
  [
    'a JPEG followed by a program',
    'a.jpg',
    async () => Buffer.concat([await makeJpeg({ width: 80 }), Buffer.from('MZ\x90\0'), Buffer.alloc(500)]),
  ],
  ['a WebP that claims 268 megapixels', 'a.webp', hugeWebp],
  ['a TIFF that claims four thousand million rows', 'a.tif', () => tiff(1, () => -1, 0xffffffff)],
  ['a TIFF whose pages loop', 'a.tif', () => tiff(3, (index) => (index + 1) % 3)],
  ['a TIFF of 100,000 pages', 'a.tif', () => tiff(100_000, (index) => (index === 99_999 ? -1 : index + 1))],
  ['a HEIC that claims 4,000 megapixels', 'a.heic', () => heicOf(65_000, 65_000)],
  ['a HEIC of shuffled boxes', 'a.heic', shuffledHeic],
  [
    'a HEIC with a box of endless length',
    'a.heic',
    () => {
      const file = makeHeic()
      file.writeUInt32BE(0xffffffff, 28)
      return file
    },
  ],
].map(([name, file_name, make]) => ({ name, file_name, make }) as HostileFile)
