import type { ComponentChildren } from 'preact'
import type { Conversation } from '../../api-types.ts'
import { addresses } from '../../router.ts'
import { texts } from '../../texts.ts'
import { CopyButton } from '../copy-button.tsx'
import { LaterButton } from '../later-button.tsx'
import { Moment } from '../moment.tsx'
import { StatusTag } from '../status-tag.tsx'

/** What the conversation is, and what can be done with it. */
export function ConversationHead({
  conversation,
  onChange,
}: {
  conversation: Conversation
  onChange: (conversation: Conversation) => void
}) {
  const { number, kind, status, conversation_id } = conversation
  const path = `/api/v1/conversations/${conversation_id}`
  return (
    <header class="detail-head">
      <div class="detail-title">
        <h2 id="detail-title">{texts.conversation(number)}</h2>
        <StatusTag name={texts.statuses[status]} status={status} />
        <span class="muted">{texts.kinds[kind]}</span>
      </div>
      <div class="actions">
        {status === 'active' && <CloseButton conversation={conversation} onClosed={onChange} />}
        {status === 'active' && (
          <a class="button small" href={addresses.newFollowUp(conversation_id)}>
            {texts.schedule}
          </a>
        )}
        <a class="button small" href={`${path}/report`} target="_blank" rel="noopener">
          {texts.report}
        </a>
        <a class="button small" href={`${path}/report.pdf`} target="_blank" rel="noopener">
          {texts.report_pdf}
        </a>
      </div>
      <Facts conversation={conversation} />
    </header>
  )
}

function Facts({ conversation }: { conversation: Conversation }) {
  const { key, link, case_id, started_at, finished_at, expires_at, status, summary } = conversation
  return (
    <dl class="facts">
      {link !== null && (
        <Fact name={texts.link}>
          <a class="cut" href={link} target="_blank" rel="noopener">
            {link}
          </a>
          <CopyButton text={link} label={texts.copy_link} />
        </Fact>
      )}
      <Fact name={texts.key}>
        <bdi class="cut">{key}</bdi>
        <CopyButton text={key} label={texts.copy_key} />
      </Fact>
      {case_id !== null && (
        <Fact name={texts.case_of}>
          <a class="cut" href={addresses.case(case_id)}>
            {case_id}
          </a>
        </Fact>
      )}
      <Fact name={texts.started}>
        <Moment at={started_at} />
      </Fact>
      {finished_at !== null && (
        <Fact name={texts.finished}>
          <Moment at={finished_at} />
        </Fact>
      )}
      {status === 'active' && expires_at !== null && (
        <Fact name={texts.expires}>
          <Moment at={expires_at} />
        </Fact>
      )}
      {summary !== null && (
        <Fact name={texts.summary}>
          <span class="typed" dir="auto">
            {summary}
          </span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function CloseButton({
  conversation: { conversation_id, number },
  onClosed,
}: {
  conversation: Conversation
  onClosed: (conversation: Conversation) => void
}) {
  const wanted = {
    key: `close ${conversation_id}`,
    text: texts.will_close(number),
    path: `/api/v1/conversations/${conversation_id}/close`,
    call: { method: 'POST' as const },
    onDone: onClosed,
  }
  return <LaterButton wanted={wanted} label={texts.close} waitingLabel={texts.closing} />
}
