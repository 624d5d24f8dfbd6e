import { TITLE_ID } from '../element-ids.ts'
import { Icon } from './icon.tsx'

interface Props {
  title: string
  detail: string
  /** Shows that all went well. */
  good?: boolean
}

/** Where a conversation rests or ends: what happened, and what happens next. */
export function EndPanel({ title, detail, good = false }: Props) {
  return (
    <section class="end-panel">
      {good && (
        <span class="end-mark">
          <Icon name="check" />
        </span>
      )}
      <h1 id={TITLE_ID} tabIndex={-1} class="title">
        {title}
      </h1>
      {detail && (
        <p class="typed lead" dir="auto">
          {detail}
        </p>
      )}
    </section>
  )
}
