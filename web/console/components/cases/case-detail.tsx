import type { Case } from '../../api-types.ts'
import { addresses } from '../../router.ts'
import { nameOf, texts } from '../../texts.ts'
import { useObject } from '../../use-object.ts'
import { BackLink } from '../back-link.tsx'
import { ConversationRow } from '../conversations/conversation-row.tsx'
import { CopyButton } from '../copy-button.tsx'
import { NotThereYet } from '../states.tsx'

/** A case: what is known of it, what was asked, and the way to ask for more. */
export function CaseDetail({ caseId }: { caseId: string }) {
  const path = `/api/v1/cases/${encodeURIComponent(caseId)}`
  const { value, problem, readAgain } = useObject<Case>(path)
  const back = <BackLink href={addresses.cases} />
  if (!value)
    return (
      <>
        {back}
        <NotThereYet problem={problem} onTryAgain={readAgain} />
      </>
    )
  return (
    <article class="detail" aria-labelledby="detail-title">
      {back}
      <header class="detail-head">
        <div class="detail-title">
          <h2 id="detail-title" dir="auto">
            {String(value.case.company_full_name ?? value.case_id)}
          </h2>
          <span class="muted">{nameOf(texts.case_kinds, String(value.case.case_kind ?? ''))}</span>
        </div>
        <div class="actions">
          <a class="button primary" href={addresses.newCaseFollowUp(value.case_id)}>
            {texts.new_follow_up}
          </a>
          <CopyButton text={value.case_id} label={texts.copy_case_id} />
        </div>
      </header>
      <CaseFacts value={value} />
      <section>
        <h3>{texts.conversations}</h3>
        {value.conversations.length === 0 && <p class="muted">{texts.no_case_conversations}</p>}
        <ul class="rows boxed">
          {value.conversations.map((conversation) => (
            <ConversationRow
              key={conversation.conversation_id}
              conversation={conversation}
              filter={{ status: null, kind: null }}
              isOpen={false}
            />
          ))}
        </ul>
      </section>
    </article>
  )
}

/** What stands in the head of the case already, or is shown as its conversations. */
const SHOWN_ELSEWHERE = ['company_full_name', 'case_kind', 'modules']

function CaseFacts({ value }: { value: Case }) {
  const { communication_id, case_manager, invitation_email_recipients } = value
  const all = { communication_id, case_manager, invitation_email_recipients, ...value.case }
  const facts = Object.entries(all)
    .filter(([name]) => !SHOWN_ELSEWHERE.includes(name))
    .map(([name, fact]) => [name, describeFact(fact)] as const)
    .filter(([, text]) => text !== '')
  if (facts.length === 0) return null
  return (
    <section>
      <h3>{texts.case_details}</h3>
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{nameOf(texts.case_fields, name)}</dt>
            <dd class="typed" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** A list of things with parts, such as classifications, is read part by part. Empty when nothing is known. */
function describeFact(fact: unknown): string {
  if (fact === null) return ''
  if (Array.isArray(fact)) return fact.map(describeFact).join('\n')
  if (typeof fact === 'object') return Object.values(fact).map(describeFact).filter(Boolean).join(' · ')
  return String(fact)
}
