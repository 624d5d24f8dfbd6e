import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import type { AddressGuard } from '../webhook/address-guard.ts'
import { createGuardedRequests } from '../webhook/guarded-requests.ts'
import { networkErrorWords } from '../webhook/network-error-words.ts'
import { parseRetryAfter } from '../webhook/parse-retry-after.ts'
import { type AnswerBody, readAnswer } from '../webhook/read-answer.ts'
import { type Answer, judgeAnswer, judgeUpload, type SendResult, type UploadResult } from './judge-answer.ts'
import { type MediaFile, mediaForm } from './media-form.ts'
import { neverLeft } from './never-left.ts'

/** Of the Graph API that the requests are written for. */
const VERSION = 'v23.0'
const DEADLINE_MS = 20_000
const MEDIA_DEADLINE_MS = 45_000
/** With that of sending, less than a job is lent for. */
const UPLOAD_DEADLINE_MS = 35_000
const MOST_BYTES = 256 * 1024
const UNREACHABLE = { is: 'again', reason: 'unreachable', after_ms: null } as const

/** What opens a phone number of the WhatsApp Cloud API. */
export interface Access {
  /** What comes before the version. */
  base_url: string
  phone_number_id: string
  access_token: string
}

export interface OutgoingBody {
  /** Digits. */
  to: string
  /** The message's type and content. */
  body: Record<string, unknown>
  /** Comes back with every status. */
  callback_data: string
}

export interface OpenMedia {
  stream: Readable
  /** Ends the request, also when the stream was not read to its end. */
  close(): void
}

/** The WhatsApp Cloud API as its public documentation describes it; connects to checked addresses only. */
export interface CloudApi {
  /** Sends once. Never rejects. */
  send(access: Access, message: OutgoingBody): Promise<SendResult>
  /** Hands the API a file that a message is to show. Never rejects. */
  upload(access: Access, file: MediaFile): Promise<UploadResult>
  /** Whether the token opens the number; else why not, in a sentence. Never rejects. */
  checkNumber(access: Access): Promise<{ ok: true } | { ok: false; error: string }>
  /** A person's file; null when there is none of this id. Rejects with an Error that says why it can't be had now. */
  openMedia(access: Access, mediaId: string): Promise<OpenMedia | null>
  close(): Promise<void>
}

export function createCloudApi(options: { guard: AddressGuard; version: string }): CloudApi {
  const requests = createGuardedRequests(options.guard)

  const headersFor = (access: Access) => ({
    accept: 'application/json',
    authorization: `Bearer ${access.access_token}`,
    'user-agent': `Hearback/${options.version}`,
  })

  async function send(access: Access, { to, body, callback_data }: OutgoingBody): Promise<SendResult> {
    const signal = AbortSignal.timeout(DEADLINE_MS)
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to,
      ...body,
      biz_opaque_callback_data: callback_data,
    }
    const target = await requests
      .check(addressOf(access, `${access.phone_number_id}/messages`), signal)
      .catch(() => null)
    if (!target?.ok) return UNREACHABLE
    let response: Dispatcher.ResponseData
    try {
      response = await requests.open(target, {
        method: 'POST',
        headers: { ...headersFor(access), 'content-type': 'application/json' },
        body: JSON.stringify(message),
        signal,
      })
    } catch (error) {
      return neverLeft(error) ? UNREACHABLE : { is: 'unknown' }
    }
    return judgeAnswer(await read(response))
  }

  async function upload(access: Access, file: MediaFile): Promise<UploadResult> {
    const signal = AbortSignal.timeout(UPLOAD_DEADLINE_MS)
    const form = mediaForm(file)
    // Some streams call it an error that they are not read to their end.
    for (const stream of [form.body, file.stream]) stream.on('error', () => undefined)
    try {
      const target = await requests.check(addressOf(access, `${access.phone_number_id}/media`), signal)
      if (!target.ok) return UNREACHABLE
      const headers = { ...headersFor(access), ...form.headers }
      const answer = await read(
        await requests.open(target, { method: 'POST', headers, body: form.body, signal }),
      )
      return judgeUpload(answer)
    } catch {
      return UNREACHABLE
    } finally {
      form.body.destroy()
      file.stream.destroy()
    }
  }

  async function get(access: Access, path: string): Promise<Answer> {
    const signal = AbortSignal.timeout(DEADLINE_MS)
    const target = await requests.check(addressOf(access, path), signal)
    if (!target.ok) throw new Error(target.reason)
    const response = await requests.open(target, { method: 'GET', headers: headersFor(access), signal })
    return read(response)
  }

  return {
    send,
    upload,

    async checkNumber(access) {
      try {
        const { status, body } = await get(
          access,
          `${access.phone_number_id}?fields=display_phone_number,verified_name`,
        )
        if (status === 200) return { ok: true }
        return { ok: false, error: messageOf(body) ?? `The API answered with status ${status}.` }
      } catch (error) {
        return { ok: false, error: `The API could not be asked: ${wordsFor(error)}.` }
      }
    },

    async openMedia(access, mediaId) {
      const { status, body } = await get(access, encodeURIComponent(mediaId))
      const { url } = (body ?? {}) as { url?: unknown }
      if (isGone(status)) return null
      if (status !== 200 || typeof url !== 'string') throw new Error(`no address, status ${status}`)
      const signal = AbortSignal.timeout(MEDIA_DEADLINE_MS)
      const target = await requests.check(url, signal)
      if (!target.ok) throw new Error(target.reason)
      const response = await requests.open(target, { method: 'GET', headers: headersFor(access), signal })
      const stream = response.body
      if (response.statusCode === 200) return { stream, close: () => void stream.destroy() }
      stream.on('error', () => undefined).destroy()
      if (isGone(response.statusCode)) return null
      throw new Error(`no file, status ${response.statusCode}`)
    },

    close: requests.close,
  }
}

/** 401 may be a token that is just being replaced. */
function isGone(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 429
}

function addressOf(access: Access, path: string): string {
  return `${access.base_url.replace(/\/+$/, '')}/${VERSION}/${path}`
}

/** An answer that breaks off keeps its status. */
async function read(response: Dispatcher.ResponseData): Promise<Answer> {
  const answer: AnswerBody = { bytes: Buffer.alloc(0), complete: false }
  await readAnswer(response.body, response.headers['content-encoding'], MOST_BYTES, answer).catch(
    () => undefined,
  )
  return {
    status: response.statusCode,
    body: answer.complete ? parse(answer.bytes) : null,
    retry_after_ms: parseRetryAfter(response.headers['retry-after'], new Date()),
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

function messageOf(body: unknown): string | null {
  const { error } = (body ?? {}) as { error?: { message?: unknown } }
  return typeof error?.message === 'string' ? error.message.slice(0, 500) : null
}

function wordsFor(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' || !(error instanceof Error)
    ? networkErrorWords(error)
    : error.message.replace(/\.$/, '')
}
