import { useEffect, useState } from 'preact/hooks'
import { texts } from '../texts.ts'

const SHOWN_MS = 2_000

export function CopyButton({ text, label = texts.copy }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  // Pages without HTTPS have no clipboard; the text stands beside the button there.
  if (!navigator.clipboard) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    )
  return (
    <button type="button" class="button small" onClick={copy}>
      <span aria-live="polite">{copied ? texts.copied : label}</span>
    </button>
  )
}
