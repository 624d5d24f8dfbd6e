// A compliance back end: asks a company for a document, follows what happens, fetches what came.
// HEARBACK_URL=… HEARBACK_API_KEY=… node case-with-documents.ts invoice.pdf
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { createClient } from '@hearback/client'

const { HEARBACK_URL: url = 'http://localhost:3000', HEARBACK_API_KEY: key = '' } = process.env
const [, , path = 'invoice.pdf'] = process.argv
const hearback = createClient({ url, key })

const { case_id } = await hearback.createCase({
  body: { case: { case_kind: 'onboarding', company_full_name: 'Meridian Trading Ltd' } },
})
const { conversation_id, link } = await hearback.createFollowUpConversation({
  case_id,
  body: { case_kind: 'onboarding_follow_up', modules: [{ module: 'invoice_with_client' }] },
})
console.log(`Send this link to the person: ${link}`)

// Here we answer ourselves, as the person would on the page. Node reads the file while it is sent.
const file = new File([await openAsBlob(path)], basename(path))
const message = await hearback.createMessage({
  id: conversation_id,
  body: { role: 'user', text: '', files: [file] },
})
for (const { document_name, rejected, comment } of message.documents)
  console.log(rejected ? `Refused: ${document_name}: ${comment}` : `Received: ${document_name}`)
await hearback.createMessage({ id: conversation_id, body: { role: 'user', text: 'That is all' } })

for await (const { type } of hearback.followConversation({ id: conversation_id })) {
  console.log(`Event: ${type}`)
  if (type === 'conversation.finished') break
}
for (const { document_id, rejected } of message.documents) {
  if (rejected) continue
  const download = await hearback.downloadDocument({ id: document_id })
  console.log(`Downloaded ${(await download.blob()).size} bytes`)
}
