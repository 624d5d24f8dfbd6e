import { texts } from '../texts.ts'

/** Seen only where the list is not. */
export function BackLink({ href }: { href: string }) {
  return (
    <a class="back" href={href}>
      <span class="back-arrow" aria-hidden="true">
        ←
      </span>{' '}
      {texts.back}
    </a>
  )
}
