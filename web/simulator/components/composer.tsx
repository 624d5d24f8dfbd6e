import { useRef } from 'preact/hooks'
import { useSimulator } from '../simulator-context.ts'
import { PhoneIcon } from './phone-icon.tsx'

/** Where the person writes, shares a location or adds a file; Enter sends, Shift and Enter begins a line. */
export function Composer({ onShareLocation }: { onShareLocation(): void }) {
  const { simulation, texts } = useSimulator()
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)

  function send(): void {
    const element = field.current
    const text = element?.value.trim() ?? ''
    element?.focus()
    if (!element || text === '') return
    element.value = ''
    simulation.say(text)
  }

  return (
    <form
      class="phone-composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <button type="button" class="round" aria-label={texts.add_file} onClick={() => picker.current?.click()}>
        <PhoneIcon name="clip" />
      </button>
      <input
        ref={picker}
        id="file"
        type="file"
        hidden
        accept={simulation.view.accept}
        onChange={({ currentTarget }) => {
          for (const file of currentTarget.files ?? []) simulation.give(file)
          currentTarget.value = ''
        }}
      />
      <button type="button" class="round" aria-label={texts.share_location} onClick={onShareLocation}>
        <PhoneIcon name="pin" />
      </button>
      <textarea
        ref={field}
        id="composer"
        class="input"
        rows={1}
        maxLength={20_000}
        dir="auto"
        aria-label={texts.message}
        placeholder={texts.message}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <button type="submit" class="round send" aria-label={texts.send}>
        <PhoneIcon name="send" />
      </button>
    </form>
  )
}
