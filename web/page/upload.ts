import { type Outcome, readOutcome } from './outcome.ts'
import type { PageDocument, PageView } from './view.ts'

export interface Uploaded {
  document: PageDocument
  view: PageView
}

/** Without a byte or an answer for so long the connection is taken for dead; a slow one moves some in this time. */
const SILENCE_MS = 120_000

/** Sends one file as multipart; XMLHttpRequest, because fetch tells no progress. `onProgress` gets a share from 0 to 1. */
export function upload<Value = Uploaded>(
  url: string,
  file: File,
  key: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome<Value>> {
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    const abort = () => sending.abort()
    let silence = setTimeout(abort, SILENCE_MS)
    const moved = (share: number) => {
      clearTimeout(silence)
      silence = setTimeout(abort, SILENCE_MS)
      onProgress(share)
    }
    const form = new FormData()
    form.append('files', file, file.name)
    sending.open('POST', url)
    sending.setRequestHeader('idempotency-key', key)
    sending.setRequestHeader('accept', 'application/json')
    sending.upload.onprogress = (event) => moved(event.lengthComputable ? event.loaded / event.total : 0)
    sending.upload.onload = () => moved(1)
    sending.onloadend = () => {
      clearTimeout(silence)
      signal.removeEventListener('abort', abort)
      const answered = sending.status !== 0
      const retry_after = answered ? sending.getResponseHeader('retry-after') : null
      resolve(readOutcome<Value>(sending.status, sending.responseText, retry_after))
    }
    signal.addEventListener('abort', abort)
    sending.send(form)
  })
}
