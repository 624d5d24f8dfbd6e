import { usePage } from '../page-context.ts'
import { EndPanel } from './end-panel.tsx'

/** What is said once the conversation is over; nothing before. */
export function End() {
  const { conversation, texts } = usePage()
  const { brand, chat, closing: last, status } = conversation.view
  // In a chat it is the last bubble.
  const closing = chat && last !== null ? '' : last
  // A follow-up may still be said, and be none of the script's steps; it can't be answered here.
  const newest = chat?.messages.at(-1)
  const afterwards = newest?.role === 'agent' && newest.step_id === null ? texts.no_reply(brand.name) : null
  switch (status) {
    case 'active':
      return null
    case 'finished':
      return (
        <EndPanel title={texts.finished_title} detail={afterwards ?? closing ?? texts.finished_text} good />
      )
    case 'expired':
      return <EndPanel title={texts.expired_title} detail={closing ?? texts.expired_text(brand.name)} />
    case 'closed':
      return <EndPanel title={texts.closed_title} detail={closing ?? texts.closed_text(brand.name)} />
  }
}
