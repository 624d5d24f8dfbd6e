import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useSimulator } from '../simulator-context.ts'
import { PhoneIcon } from './phone-icon.tsx'

interface Props {
  title: string
  onClose(): void
  children: ComponentChildren
}

/** What comes up from the phone's lower edge; the rest of the phone is inert meanwhile. Escape closes it. */
export function Sheet({ title, onClose, children }: Props) {
  const { texts } = useSimulator()
  const sheet = useRef<HTMLDivElement>(null)
  // Read while it is rendered: when it is shown, the opener is inert and has lost the focus.
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    sheet.current?.focus()
    // Behind the next rendering, until which it stays inert.
    return () => void setTimeout(() => opener instanceof HTMLElement && opener.focus())
  }, [])
  return (
    <div class="sheet-ground">
      {/* A second way for pointers; the button in the sheet says what it does. */}
      <div class="sheet-shade" aria-hidden="true" onClick={onClose} />
      <div
        ref={sheet}
        class="sheet"
        role="dialog"
        aria-labelledby="sheet-title"
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      >
        <div class="sheet-head">
          <h2 id="sheet-title">{title}</h2>
          <button type="button" class="round" aria-label={texts.close} onClick={onClose}>
            <PhoneIcon name="close" />
          </button>
        </div>
        {children}
      </div>
    </div>
  )
}
