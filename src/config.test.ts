import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

const KEY = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }

test('files are kept in the data dir, in a folder or in a bucket', () => {
  const filesOf = (environment: NodeJS.ProcessEnv) => {
    const { filesDir, bucket } = readConfig({ HEARBACK_DATA_DIR: '/data', ...environment })
    return { filesDir, bucket }
  }
  assert.deepEqual(filesOf({}), { filesDir: '/data', bucket: null })
  assert.deepEqual(filesOf({ HEARBACK_FILES: 'file:///files' }), { filesDir: '/files', bucket: null })
  assert.deepEqual(filesOf({ HEARBACK_FILES: 's3://evidence', ...KEY }), {
    filesDir: '/data',
    bucket: {
      name: 'evidence',
      endpoint: null,
      region: 'us-east-1',
      credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    },
  })
  const own = 's3://evidence?endpoint=https://s3.example.com:9000&region=eu-central-1'
  assert.deepEqual(filesOf({ HEARBACK_FILES: own, ...KEY, AWS_SESSION_TOKEN: 'token' }).bucket, {
    name: 'evidence',
    endpoint: 'https://s3.example.com:9000',
    region: 'eu-central-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' },
  })
})

for (const wrong of [
  'evidence',
  's3://',
  's3://Evidence_1',
  's3://evidence/folder',
  's3://evidence?endpoint=s3.example.com',
  's3://evidence?endpoint=https://s3.example.com/path',
  's3://evidence?regoin=x',
  's3://id:secret@evidence',
])
  test(`HEARBACK_FILES=${wrong} is refused with a sentence`, () => {
    assert.throws(
      () => readConfig({ HEARBACK_FILES: wrong, ...KEY }),
      /HEARBACK_FILES is ".*"; use file: for/,
    )
  })

test('a bucket needs its key', () => {
  assert.throws(
    () => readConfig({ HEARBACK_FILES: 's3://evidence', AWS_ACCESS_KEY_ID: 'id' }),
    /HEARBACK_FILES is a bucket, so AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set\./,
  )
})
