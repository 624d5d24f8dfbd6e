import { hexColour, mix, readable, textOn } from './contrast.ts'

/** What ink stands on, as in tokens.css. */
export const grounds = {
  light: { page: '#ffffff', sunken: '#f4f6f6' },
  dark: { page: '#121516', sunken: '#1e2325' },
}

/**
 * The custom properties that a workspace's accent sets, as CSS text; empty when there is no accent or it is no hex colour.
 * The light scheme shows the accent exactly as it was chosen; the dark one lifts it until it can be read.
 */
export function brandStyle(accent: string | null): string {
  const chosen = accent === null ? null : hexColour(accent)
  if (!chosen) return ''
  return `${scheme(chosen, grounds.light, false)}@media (prefers-color-scheme:dark){${scheme(chosen, grounds.dark, true)}}`
}

function scheme(chosen: string, background: typeof grounds.light, lift: boolean): string {
  const soft = mix(chosen, background.page, 0.1)
  const ink = readable(chosen, [background.page, background.sunken, soft])
  const accent = lift ? ink : chosen
  return `:root{--accent:${accent};--on-accent:${textOn(accent)};--accent-ink:${ink};--accent-soft:${soft}}`
}
