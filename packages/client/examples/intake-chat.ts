// A chat that works through a question list: replies show while they are written, answers fill an opportunity.
// HEARBACK_URL=… HEARBACK_API_KEY=… node intake-chat.ts, then type answers.
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { createClient } from '@hearback/client'

const { HEARBACK_URL: url = 'http://localhost:3000', HEARBACK_API_KEY: key = '' } = process.env
const hearback = createClient({ url, key })

const list = await hearback.createQuestionList({
  body: {
    name: 'A new client',
    steps: [
      { id: 'name', type: 'text', text: 'What is the company called?', save_as: 'company' },
      { id: 'people', type: 'number', text: 'How many people work there?', save_as: 'people' },
    ],
  },
})
const conversation_id = `chat-${randomUUID()}`
const opportunity_id = `opportunity-${randomUUID()}`
const started = hearback.streamStart({
  body: { conversation_id, question_list_id: list.results.id, opportunity_id },
})
for await (const part of started) if (part.type === 'delta') process.stdout.write(part.content)

for await (const message of createInterface({ input: process.stdin })) {
  let status = 'active'
  process.stdout.write('\n')
  for await (const part of hearback.streamMessage({ body: { conversation_id, message } })) {
    if (part.type === 'delta') process.stdout.write(part.content)
    else status = part.answer.results.status
  }
  if (status === 'closed') break
}
process.stdin.destroy()
const { results } = await hearback.getOpportunity({ opportunity_id })
console.log(`\nThe opportunity: ${JSON.stringify(results.fields)}`)
