import { PROBLEM_ID } from '../element-ids.ts'
import { Icon } from './icon.tsx'

/** What is wrong with an answer; said at once. */
export function Problem({ text }: { text: string | null }) {
  return (
    <div role="alert" id={PROBLEM_ID}>
      {text && (
        <p class="problem">
          <Icon name="alert" />
          <span dir="auto">{text}</span>
        </p>
      )}
    </div>
  )
}
