import { answerText } from '../answer-text.ts'
import { editLinkId } from '../element-ids.ts'
import { formatSize } from '../format.ts'
import { usePage } from '../page-context.ts'
import type { PageDocument, PageItem } from '../view.ts'
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
        {question.files?.given.map((document) => (
          <AnsweredFile key={document.document_id} document={document} />
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

/** A file of an answer; one that somebody has rejected since says why. */
function AnsweredFile({ document: { name, size, refusal } }: { document: PageDocument }) {
  const { texts, language } = usePage()
  return (
    <div class="answered-file">
      <p>
        <bdi>{name}</bdi> <bdi class="muted">{formatSize(size, language)}</bdi>
      </p>
      {refusal !== null && <p class="file-refusal">{texts.file_not_accepted}</p>}
      {refusal && (
        <p class="typed" dir="auto">
          {refusal}
        </p>
      )}
    </div>
  )
}
