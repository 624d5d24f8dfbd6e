import type { CreatedCase } from '#commands/cases/create-case.ts'
import type { CreatedFollowUp } from '#commands/cases/create-follow-up.ts'
import type { Presented } from '#commands/run.ts'

export function presentFollowUp(created: CreatedFollowUp): Presented {
  return {
    status: 201,
    conversation_id: created.conversation_id,
    body: {
      result: 'conversation_created',
      conversation_id: created.conversation_id,
      case_id: created.case_id,
      link: created.link,
    },
  }
}

/** `invitations` says what becomes of the recipients; null when there are none. */
export function presentCreatedCase(invitations: 'queued' | 'not_configured' | null) {
  return (created: CreatedCase): Presented => ({
    status: 201,
    conversation_id: created.conversation_id,
    case_id: created.case_id,
    body: {
      result: 'case_created',
      case_id: created.case_id,
      conversation_id: created.conversation_id,
      link: created.link,
      ...(created.communication_id === null ? {} : { communication_id: created.communication_id }),
      ...(invitations === null ? {} : { invitations }),
    },
  })
}
