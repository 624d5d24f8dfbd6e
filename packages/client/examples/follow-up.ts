// An agent platform: schedules a message in a chat, looks at it, and takes it back.
// HEARBACK_URL=… HEARBACK_API_KEY=… node follow-up.ts CHAT
import { createClient, HearbackError } from '@hearback/client'

const { HEARBACK_URL: url = 'http://localhost:3000', HEARBACK_API_KEY: key = '' } = process.env
const [, , chatId = ''] = process.argv
const hearback = createClient({ url, key })

try {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString()
  const followUp = await hearback.createFollowUp({
    body: { chatId, dueDate: tomorrow, message: 'Did you find the invoice?' },
  })
  console.log(`Scheduled for ${followUp.dueDate}`)

  const moved = await hearback.updateFollowUp({
    id: followUp.id,
    body: { message: 'Any news of the invoice?' },
  })
  console.log(`Now says: ${moved.message}`)

  await hearback.updateFollowUp({ id: followUp.id, body: { status: 'cancelled' } })
  const all = await hearback.listFollowUps()
  console.log(`Cancelled: ${all.find(({ id }) => id === followUp.id)?.status}`)
} catch (error) {
  if (!(error instanceof HearbackError)) throw error
  console.log(`Refused (${error.status}): ${error.message}`)
}
