// Receives webhooks: checks each signature over the bytes as they arrived, answers first, and works later.
// HEARBACK_WEBHOOK_SECRET=whsec_… PORT=4000 node webhook-receiver.ts
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { verifyWebhook, type Webhook, WebhookError } from '@hearback/client'

const { HEARBACK_WEBHOOK_SECRET: secret = '', PORT = '4000' } = process.env
const seen = new Set<string>()

createServer(async (request, response) => {
  try {
    const webhook = await verifyWebhook({ body: await buffer(request), headers: request.headers, secret })
    response.writeHead(204).end()
    // The same event may come again: after a crash, a retry, or a replay. Keep the ids in your database.
    if (!seen.has(webhook.id)) handle(webhook)
    seen.add(webhook.id)
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error
    console.log(`Refused: ${error.message}`)
    response.writeHead(400).end()
  }
}).listen(Number(PORT), '127.0.0.1', () => console.log(`Listening on ${PORT}`))

function handle({ type, body }: Webhook): void {
  if (type === 'chat_finished')
    console.log(`Case ${body.case_id} has ${body.client_documents.length} documents`)
  else console.log(`Event: ${type}`)
}
