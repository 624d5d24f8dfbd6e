import type { FrameEvent, Settings } from './frame.ts'

export interface EmbedOptions extends Omit<Settings, 'layout'> {
  /** The conversation's link, as the API gave it to your server. */
  link: string
  /** Where to show it in the page: an element or its selector. Without it there is a launcher in the corner. */
  target?: string | Element | null | undefined
  /** The launcher's name and the frame's title. */
  label?: string | undefined
  /** The corner of the launcher: where lines end, or where they start. */
  side?: 'end' | 'start' | undefined
  /** Shows the conversation at once instead of the launcher alone. */
  open?: boolean | undefined
  onEvent?: ((event: FrameEvent) => void) | undefined
}

export interface Embedded {
  open(): void
  close(): void
  /** Takes it out of the page. */
  remove(): void
}
