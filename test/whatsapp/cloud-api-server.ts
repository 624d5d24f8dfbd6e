import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TestContext } from 'node:test'
import { eventually } from '../caller.ts'

/** One request to send a message, as the Cloud API got it. */
export interface SentMessage {
  /** The id that the API gave it; null where it refused or said nothing. */
  id: string | null
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the API takes
  body: any
  at: number
}

/** A file that was handed to the API. */
export interface UploadedMedia {
  id: string
  /** Of the form's part. */
  file_name: string
  mime_type: string
  bytes: Buffer
}

/** What the API does with the next message instead of taking it. */
export type Trouble =
  /** Refused with an error object of the Graph API. */
  | { code: number; status?: number; retryAfter?: number }
  /** Taken, and the connection is cut before the answer. */
  | { cut: true }
  /** Taken, and answered after so many ms. */
  | { lateMs: number }

export interface CloudApiServer {
  base_url: string
  access_token: string
  app_secret: string
  verify_token: string
  phone_number_id: string
  /** Every request to send, in the order of arrival. */
  sent: SentMessage[]
  /** Those that it took. */
  taken(): SentMessage[]
  /** Waits for the message that it takes as the `number`th, from 1. */
  wait(number: number): Promise<SentMessage>
  troubles: Trouble[]
  /** Files that it took, in the order of arrival. */
  uploads: UploadedMedia[]
  /** What it does with the next uploads instead of taking them. */
  uploadTroubles: Trouble[]
  /** Files of people, by media id. */
  media: Map<string, { bytes: Buffer; mime_type: string }>
  /** How often a file was asked for. */
  mediaRequests: number
  /** Answers media requests with 500 so many times first. */
  mediaTroubles: number
  close(): void
}

/** What an upload may be; see "Supported media types" of the documentation. */
const UPLOADED =
  /^(audio\/(aac|amr|mpeg|mp4|ogg)|image\/(jpeg|png|webp)|video\/(3gpp|mp4)|text\/plain|application\/(pdf|msword|vnd\.(ms-excel|ms-powerpoint|openxmlformats-officedocument\..+)))$/
/** What a message of each type may show. */
const MEDIA: Record<string, RegExp> = {
  image: /^image\/(jpeg|png)$/,
  audio: /^audio\//,
  video: /^video\//,
  document: /./,
}

/** A small server that speaks the WhatsApp Cloud API: sending, media, errors as the Graph API writes them. */
export async function startCloudApi(t: Pick<TestContext, 'after'>, port = 0): Promise<CloudApiServer> {
  const phone_number_id = '106540352242922'
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => answer(request, response, Buffer.concat(parts)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  t.after(close)
  const address = server.address()
  const base_url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const api: CloudApiServer = {
    base_url,
    access_token: `EAA${randomBytes(12).toString('hex')}`,
    app_secret: randomBytes(16).toString('hex'),
    verify_token: randomBytes(8).toString('hex'),
    phone_number_id,
    sent: [],
    taken: () => api.sent.filter(({ id }) => id !== null),
    wait: (number) =>
      eventually(() => api.taken()[number - 1], `message ${number} reaches the API, of ${api.sent.length}`),
    troubles: [],
    uploads: [],
    uploadTroubles: [],
    media: new Map(),
    mediaRequests: 0,
    mediaTroubles: 0,
    close,
  }

  function answer(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
    const path = new URL(request.url ?? '/', base_url).pathname
    const file = /^\/files\/(\w+)$/.exec(path)?.[1]
    if (request.headers.authorization !== `Bearer ${api.access_token}`) {
      refuse(response, 190, 401, 'Invalid OAuth access token')
      return
    }
    if (file !== undefined) sendFile(response, file)
    else if (request.method === 'POST' && path === `/v23.0/${phone_number_id}/messages`)
      take(response, JSON.parse(bytes.toString('utf8')))
    else if (request.method === 'POST' && path === `/v23.0/${phone_number_id}/media`)
      void upload(response, request.headers['content-type'] ?? '', bytes)
    else if (path === `/v23.0/${phone_number_id}`)
      reply(response, { id: phone_number_id, display_phone_number: '+1 555 078 3881', verified_name: 'Test' })
    else if (/^\/v23\.0\/\w+$/.test(path)) findFile(response, path.slice('/v23.0/'.length))
    else refuse(response, 100, 400, 'Unsupported request')
  }

  function take(response: ServerResponse, body: SentMessage['body']): void {
    const trouble = api.troubles.shift()
    if (trouble && 'code' in trouble) {
      api.sent.push({ id: null, body, at: Date.now() })
      const headers = trouble.retryAfter === undefined ? {} : { 'retry-after': String(trouble.retryAfter) }
      refuse(response, trouble.code, trouble.status ?? 400, 'Refused', headers)
      return
    }
    if (body.type in MEDIA) {
      const { id } = body[body.type]
      const known = api.uploads.find((file) => file.id === id)
      if (!known?.mime_type.match(MEDIA[body.type] ?? '')) {
        api.sent.push({ id: null, body, at: Date.now() })
        refuse(response, 100, 400, `Param ${body.type}["id"] is not a valid media attachment ID`)
        return
      }
    }
    const id = `wamid.${randomBytes(16).toString('base64')}`
    api.sent.push({ id, body, at: Date.now() })
    if (trouble && 'cut' in trouble) {
      response.destroy()
      return
    }
    const taken = {
      messaging_product: 'whatsapp',
      contacts: [{ input: body.to, wa_id: body.to }],
      messages: [{ id, message_status: 'accepted' }],
    }
    setTimeout(() => reply(response, taken), trouble && 'lateMs' in trouble ? trouble.lateMs : 0)
  }

  /** Takes a form with `messaging_product`, `type` and `file`, of the types that the documentation lists. */
  async function upload(response: ServerResponse, contentType: string, bytes: Buffer): Promise<void> {
    const trouble = api.uploadTroubles.shift()
    if (trouble && 'code' in trouble) {
      refuse(response, trouble.code, trouble.status ?? 400, 'Refused')
      return
    }
    if (trouble && 'cut' in trouble) {
      response.destroy()
      return
    }
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
      .formData()
      .catch(() => new FormData())
    const file = form.get('file')
    if (form.get('messaging_product') !== 'whatsapp' || !(file instanceof File))
      refuse(response, 100, 400, 'Invalid parameter')
    else if (file.type !== form.get('type') || !UPLOADED.test(file.type))
      refuse(
        response,
        100,
        400,
        `Param file must be one of the supported types. Received type '${file.type}'`,
      )
    else {
      const id = randomBytes(8).readBigUInt64BE().toString()
      const content = Buffer.from(await file.arrayBuffer())
      api.uploads.push({ id, file_name: file.name, mime_type: file.type, bytes: content })
      setTimeout(() => reply(response, { id }), trouble && 'lateMs' in trouble ? trouble.lateMs : 0)
    }
  }

  function findFile(response: ServerResponse, id: string): void {
    api.mediaRequests += 1
    const found = api.media.get(id)
    if (api.mediaTroubles > 0) {
      api.mediaTroubles -= 1
      refuse(response, 131000, 500, 'Something went wrong')
    } else if (found) {
      const sha256 = createHash('sha256').update(found.bytes).digest('hex')
      const { mime_type } = found
      const url = `${base_url}/files/${id}`
      reply(response, {
        messaging_product: 'whatsapp',
        url,
        mime_type,
        sha256,
        file_size: found.bytes.length,
        id,
      })
    } else refuse(response, 100, 400, 'Object does not exist')
  }

  function sendFile(response: ServerResponse, id: string): void {
    const found = api.media.get(id)
    response.writeHead(found ? 200 : 404, { 'content-type': found?.mime_type ?? 'text/plain' })
    response.end(found?.bytes)
  }

  return api
}

function reply(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function refuse(
  response: ServerResponse,
  code: number,
  status: number,
  title: string,
  headers: Record<string, string> = {},
): void {
  const error = {
    message: `(#${code}) ${title}`,
    type: 'OAuthException',
    code,
    error_data: { messaging_product: 'whatsapp', details: title },
    fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
  }
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify({ error }))
}

/** The signature of a webhook's bytes. */
export function sign(appSecret: string, body: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
}
