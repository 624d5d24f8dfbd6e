import { timeLeft } from '../hints.ts'
import { usePage } from '../page-context.ts'
import { SaveStatus } from './save-status.tsx'

/** A thin line and one sentence: what is done, what is left, and that it is saved. */
export function ProgressLine() {
  const { conversation, texts } = usePage()
  const { progress } = conversation.view
  if (progress.total === 0) return null
  const answered = texts.progress(progress.done, progress.total)
  return (
    <div class="progress">
      <progress
        class="progress-bar"
        max={Math.max(progress.total, 1)}
        value={progress.done}
        aria-label={answered}
      />
      <div class="column progress-text">
        <span>{[answered, timeLeft(progress, texts)].filter(Boolean).join(' · ')}</span>
        <SaveStatus />
      </div>
    </div>
  )
}
