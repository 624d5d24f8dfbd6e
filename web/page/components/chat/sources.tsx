import { usePage } from '../../page-context.ts'
import type { PageCitation } from '../../view.ts'

/** Where an answer was found: each quote as plain text, with the title of its document. */
export function Sources({ citations }: { citations: readonly PageCitation[] }) {
  const { texts } = usePage()
  if (citations.length === 0) return null
  return (
    <details class="bubble-sources">
      <summary>{texts.sources}</summary>
      <ul>
        {citations.map(({ quote, title, url }, index) => (
          // Two may be the same, and they never change.
          <li key={index} dir="auto">
            <q>{quote}</q>{' '}
            <cite>
              {url === null ? (
                title
              ) : (
                <a href={url} target="_blank" rel="noopener noreferrer nofollow">
                  {title}
                </a>
              )}
            </cite>
          </li>
        ))}
      </ul>
    </details>
  )
}
