import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachFiles, composeAttachment, mediaKindOf } from './attach-files.ts'

const MEGABYTE = 1024 * 1024
const file = (content_type: string, size = 1_000) => ({
  storage_key: 'a/b/c',
  file_name: 'a name',
  content_type,
  size,
})
const PHOTO = file('image/jpeg')
const PDF = file('application/pdf')
const SONG = file('audio/mpeg')
const HUGE = file('video/mp4', 101 * MEGABYTE)

test('a file goes out as what its type and size allow, else as a document, else not at all', () => {
  const kinds = [
    [file('image/png', 5 * MEGABYTE), 'image'],
    [file('image/png', 5 * MEGABYTE + 1), 'document'],
    [file('image/webp'), 'document'],
    [file('image/heic'), 'document'],
    [SONG, 'audio'],
    [file('audio/ogg', 17 * MEGABYTE), 'document'],
    [file('video/mp4'), 'video'],
    [PDF, 'document'],
    [file('application/pdf', 100 * MEGABYTE), 'document'],
    [HUGE, null],
  ] as const
  for (const [each, kind] of kinds) assert.equal(mediaKindOf(each), kind, `${each.content_type} ${each.size}`)
})

test('a text is the caption of the first file where it has room for it', () => {
  const captions = (text: string, ...files: (typeof PHOTO)[]) => {
    const { says, attachments } = attachFiles(text, files)
    return [says, ...attachments.map((attachment) => attachment?.caption)]
  }
  assert.deepEqual(captions('Look', PHOTO, PDF), ['', 'Look', null])
  assert.deepEqual(captions('x'.repeat(1024), PDF), ['', 'x'.repeat(1024)])
  assert.deepEqual(captions('x'.repeat(1025), PDF), ['x'.repeat(1025), null])
  assert.deepEqual(captions('Listen', SONG, PHOTO), ['Listen', null, null])
  assert.deepEqual(captions(' ', PHOTO), [' ', null])
  assert.deepEqual(captions('Look', HUGE), ['Look', undefined])
  assert.deepEqual(captions('Nothing else'), ['Nothing else'])
})

test('only a document shows its name', () => {
  const shown = ([first]: ReturnType<typeof attachFiles>['attachments']) =>
    first && composeAttachment(first, '7')
  assert.deepEqual(shown(attachFiles('Look', [PHOTO]).attachments), {
    type: 'image',
    image: { id: '7', caption: 'Look' },
  })
  assert.deepEqual(shown(attachFiles('', [PDF]).attachments), {
    type: 'document',
    document: { id: '7', filename: 'a name' },
  })
})
