import assert from 'node:assert/strict'
import { test } from 'node:test'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { limitUploads } from './limit-uploads.ts'

test('an upload beyond those under way is told to come again', async (t) => {
  const app = Fastify()
  await app.register(multipart)
  limitUploads(app, 1)
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  app.post('/files', { config: { uploadLimit: 1_000 } }, async (request) => {
    if (request.headers['x-has'] === 'no file') return 'stored'
    request.beginUpload()
    begin()
    await mayEnd
    return 'stored'
  })
  t.after(() => app.close())
  const upload = (has = 'a file') =>
    app.inject({
      method: 'POST',
      url: '/files',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-has': has },
      payload: '--b--\r\n',
    })

  const first = upload()
  await begun
  assert.match((await upload()).json().message, /Try again/)
  assert.equal((await upload('no file')).body, 'stored', 'a form without one needs no place')
  end()
  assert.equal((await first).body, 'stored')
  assert.equal((await upload()).body, 'stored', 'the place is free again')
})
