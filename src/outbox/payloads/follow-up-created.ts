/** The body of `follow_up_created`: exactly the keys of the cases document, no `event`. */
export function followUpCreatedPayload(followUp: {
  link: string
  case_id: string
  conversation_id: string
  communication_id: string | null
}) {
  return {
    link: followUp.link,
    case_id: followUp.case_id,
    conversation_id: followUp.conversation_id,
    ...(followUp.communication_id === null ? {} : { communication_id: followUp.communication_id }),
  }
}
