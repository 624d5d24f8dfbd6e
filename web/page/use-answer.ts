import { useEffect, useState } from 'preact/hooks'
import { checkAnswer } from './check-answer.ts'
import { FIELD_ID, PICKER_ID } from './element-ids.ts'
import { usePage } from './page-context.ts'
import type { PageQuestion } from './view.ts'

/** What is wrong with the answer that is being entered, and sending it. */
export function useAnswer(question: PageQuestion) {
  const { conversation, texts, language } = usePage()
  const [missing, setMissing] = useState<string | null>(null)
  const { step_id, type, files } = question

  // A file was added, arrived or was taken away: what was said about missing files may hold no longer.
  useEffect(() => setMissing(null), [conversation.uploads.files.length])

  function checkFiles(): string | null {
    if (notReady() || files?.given.some((document) => document.refusal === null)) return notReady()
    return files?.can_decline ? texts.file_missing_declinable : texts.file_missing
  }

  function notReady(): string | null {
    const own = conversation.uploads.files.filter((file) => file.step_id === step_id)
    if (own.some((file) => file.state === 'full')) return texts.file_not_added
    return own.some((file) => file.state !== 'refused') ? texts.files_not_ready : null
  }

  return {
    problem: missing ?? conversation.problem ?? question.notice,
    /** Something is being put right. */
    touch() {
      setMissing(null)
      conversation.touch()
    },
    /** Sends the fields called `text` of the form; what is wrong with them is said instead, and the field gets the focus. */
    submit(event: { preventDefault(): void; currentTarget: HTMLFormElement }): void {
      event.preventDefault()
      if (conversation.saving === 'unsaved') {
        conversation.retryNow()
        return
      }
      const values = new FormData(event.currentTarget)
        .getAll('text')
        .filter((value) => typeof value === 'string')
      const wrong =
        type === 'file' ? checkFiles() : (checkAnswer(question, values, texts, language) ?? notReady())
      setMissing(wrong)
      if (wrong) {
        document.getElementById(type === 'file' ? PICKER_ID : FIELD_ID)?.focus()
        return
      }
      if (type === 'file') void conversation.reply({ step_id, intent: 'done' })
      else if (type === 'multi_choice') void conversation.reply({ step_id, choices: values })
      else void conversation.reply({ step_id, text: values[0] ?? '' })
    },
  }
}
