import { escapeHtml } from './escape-html.ts'

/** Markup that is safe to put into a page as it is. */
export interface Html {
  readonly markup: string
}

type Part = string | number | Html | null | readonly Part[]

/**
 * A template for markup: html`<p>${text}</p>`. Strings that are put in are escaped, so attributes must be quoted;
 * markup made by this function is kept, lists are joined, null is nothing. Links must be checked by the caller.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    markup: strings.reduce((markup, string, index) => markup + toMarkup(parts[index - 1] ?? null) + string),
  }
}

function toMarkup(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(toMarkup).join('')
}
