import { addresses } from '../../router.ts'
import { texts } from '../../texts.ts'
import { CopyButton } from '../copy-button.tsx'

export interface MadeFollowUp {
  conversation_id: string
  case_id: string
  link: string
}

/** The new follow-up's link, which somebody has to send to the person. */
export function FollowUpMade({ made }: { made: MadeFollowUp }) {
  return (
    <div class="made" role="status">
      <p>{texts.follow_up_created}</p>
      <p class="secret">
        <a href={made.link} target="_blank" rel="noopener">
          {made.link}
        </a>
      </p>
      <div class="actions">
        <CopyButton text={made.link} label={texts.copy_link} />
        <a class="button small" href={addresses.conversation(made.conversation_id)}>
          {texts.open_conversation}
        </a>
      </div>
    </div>
  )
}
