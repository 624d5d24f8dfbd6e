import { usePage } from '../page-context.ts'
import { useFocus } from '../use-focus.ts'
import { End } from './end.tsx'
import { EndPanel } from './end-panel.tsx'
import { Question } from './question.tsx'
import { Thread } from './thread.tsx'

/** What was said, and the one question in focus. */
export function OneQuestion() {
  const { conversation, texts } = usePage()
  const { view, editing } = conversation
  useFocus(conversation)
  const resting = view.status === 'active' && editing === null
  return (
    <main class="column">
      <End />
      <Thread />
      {resting && view.current && <Question key={view.current.step_id} question={view.current} />}
      {resting && !view.current && <EndPanel title={texts.pause_title} detail={texts.pause_text} />}
    </main>
  )
}
