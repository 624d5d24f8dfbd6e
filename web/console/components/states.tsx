import type { ComponentChildren } from 'preact'
import type { Problem } from '../read-problem.ts'
import { texts } from '../texts.ts'
import { useLate } from '../use-late.ts'
import type { Pages } from '../use-pages.ts'

/** Shown once it has lasted for a moment. */
export function Loading() {
  const late = useLate(true)
  return (
    <p class="state muted" role="status">
      {late && texts.loading}
    </p>
  )
}

export function Failed({ problem, onTryAgain }: { problem: Problem; onTryAgain: () => void }) {
  return (
    <div class="state" role="alert">
      <p>{problem.text}</p>
      <button type="button" class="button" onClick={onTryAgain}>
        {texts.try_again}
      </button>
    </div>
  )
}

/** Says what belongs here, with an example and at most one thing to do. */
export function Empty({
  title,
  text,
  example = null,
  children,
}: {
  title: string
  text?: string
  example?: string | null
  children?: ComponentChildren
}) {
  return (
    <div class="state">
      <h3>{title}</h3>
      {text !== undefined && <p>{text}</p>}
      {example !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must by keyboard
        <pre class="example" tabIndex={0}>
          <code>{example}</code>
        </pre>
      )}
      {children}
    </div>
  )
}

/** In the place of what is being read, or could not be. */
export function NotThereYet({ problem, onTryAgain }: { problem: Problem | null; onTryAgain: () => void }) {
  return problem ? <Failed problem={problem} onTryAgain={onTryAgain} /> : <Loading />
}

/** A list in whichever state it is. */
export function PagedList<Item>({
  pages,
  empty,
  children,
}: {
  pages: Pages<Item>
  empty: ComponentChildren
  children: (items: readonly Item[]) => ComponentChildren
}) {
  if (!pages.is_there) return <NotThereYet problem={pages.problem} onTryAgain={pages.tryAgain} />
  return (
    <>
      {pages.items.length === 0 ? empty : children(pages.items)}
      {pages.problem && <Failed problem={pages.problem} onTryAgain={pages.tryAgain} />}
      {pages.next !== null && !pages.problem && (
        <div class="more">
          <button type="button" class="button" onClick={pages.showMore} aria-disabled={pages.is_loading}>
            {texts.show_more}
          </button>
        </div>
      )}
    </>
  )
}
