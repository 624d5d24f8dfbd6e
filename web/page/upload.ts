import { type Outcome, readOutcome } from './outcome.ts'
import type { PageDocument, PageView } from './view.ts'

export interface Uploaded {
  document: PageDocument
  view: PageView
}

/** Sends one file as multipart; XMLHttpRequest, because fetch tells no progress. `onProgress` gets a share from 0 to 1. */
export function upload(
  url: string,
  file: File,
  key: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome<Uploaded>> {
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    const abort = () => sending.abort()
    const form = new FormData()
    form.append('files', file, file.name)
    sending.open('POST', url)
    sending.setRequestHeader('idempotency-key', key)
    sending.setRequestHeader('accept', 'application/json')
    sending.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    sending.upload.onload = () => onProgress(1)
    sending.onloadend = () => {
      signal.removeEventListener('abort', abort)
      const answered = sending.status !== 0
      const retry_after = answered ? sending.getResponseHeader('retry-after') : null
      resolve(readOutcome<Uploaded>(sending.status, sending.responseText, retry_after))
    }
    signal.addEventListener('abort', abort)
    sending.send(form)
  })
}
