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

test('a model is one of any OpenAI-compatible API, or of Anthropic', () => {
  const modelOf = (environment: NodeJS.ProcessEnv) => readConfig(environment).model
  assert.equal(modelOf({}), null)
  assert.deepEqual(modelOf({ LLM_BASE_URL: 'http://localhost:11434/v1/', LLM_MODEL: 'small' }), {
    provider: 'openai',
    baseUrl: 'http://localhost:11434/v1',
    name: 'small',
    apiKey: null,
  })
  assert.deepEqual(modelOf({ LLM_PROVIDER: 'anthropic', LLM_MODEL: 'large', LLM_API_KEY: 'key' }), {
    provider: 'anthropic',
    baseUrl: 'https://api.anthropic.com/v1',
    name: 'large',
    apiKey: 'key',
  })
})

for (const [environment, sentence] of [
  [{ LLM_MODEL: 'small' }, /^LLM_BASE_URL is required for a model, as in .*$/],
  [{ LLM_BASE_URL: 'https://llm.example/v1' }, /^LLM_MODEL is required with the other LLM_ settings: .*$/],
  [{ LLM_BASE_URL: 'llm.example', LLM_MODEL: 'small' }, /^LLM_BASE_URL must be an http or https address .*$/],
  [{ LLM_BASE_URL: 'https://me:secret@llm.example', LLM_MODEL: 'small' }, /^LLM_BASE_URL must be [^@]*$/],
  [
    { LLM_BASE_URL: 'https://llm.example/v1', LLM_MODEL: 'small', LLM_API_KEY: 'two words' },
    /^LLM_API_KEY must be .*$/,
  ],
  [
    { LLM_PROVIDER: 'anthropic', LLM_MODEL: 'large' },
    /^LLM_API_KEY is required with LLM_PROVIDER=anthropic\.$/,
  ],
  [
    { LLM_PROVIDER: 'other', LLM_BASE_URL: 'https://llm.example/v1', LLM_MODEL: 'm' },
    /^LLM_PROVIDER is "other"; use .*$/,
  ],
] as const)
  test(`a model set by ${Object.keys(environment).join(', ')} is refused: ${sentence.source}`, () => {
    assert.throws(() => readConfig(environment), { message: sentence })
  })
