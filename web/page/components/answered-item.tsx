import { answerText } from '../answer-text.ts'
import { editLinkId } from '../element-ids.ts'
import { formatSize } from '../format.ts'
import { usePage } from '../page-context.ts'
import type { PageItem } from '../view.ts'
import { Question } from './question.tsx'

/** One answered question, a line each for what was asked and what was answered; Edit opens it in its place. */
export function AnsweredItem({ item }: { item: Extract<PageItem, { kind: 'answered' }> }) {
  const { conversation, texts, language, token_path } = usePage()
  const { question, answer, outcome, editable } = item
  const name = question.heading ?? question.text
  const active = conversation.view.status === 'active'

  if (active && editable && conversation.editing === question.step_id) {
    return (
      <li class="answered-editing">
        <Question question={question} answer={answer} editing />
      </li>
    )
  }
  const outcomes = {
    answered: null,
    declined: texts.declined,
    skipped: texts.skipped,
    unusable: texts.unusable,
  }
  // The files are listed by name, so their number need not be said.
  const counted = question.type === 'file' && outcome === 'answered'
  const documents = question.files?.given.filter((document) => document.refusal === null) ?? []
  return (
    <li class="answered">
      <div class="answered-text">
        <p class="answered-question" dir="auto">
          {name}
        </p>
        {outcomes[outcome] && <p class="answered-outcome">{outcomes[outcome]}</p>}
        {answer !== '' && !counted && (
          <p class="typed" dir="auto">
            {answerText(question, answer, texts, language)}
          </p>
        )}
        {documents.map((document) => (
          <p key={document.document_id} class="answered-file">
            <bdi>{document.name}</bdi> <bdi class="muted">{formatSize(document.size, language)}</bdi>
          </p>
        ))}
      </div>
      {active && editable && (
        <a
          id={editLinkId(question.step_id)}
          class="button quiet"
          href={`${token_path}?edit=${encodeURIComponent(question.step_id)}#question`}
          aria-label={texts.edit_answer(name)}
          onClick={(event) => {
            event.preventDefault()
            conversation.edit(question.step_id)
          }}
        >
          {texts.edit}
        </a>
      )}
    </li>
  )
}
