import { useRef, useState } from 'preact/hooks'
import { useSimulator } from '../simulator-context.ts'
import { Sheet } from './sheet.tsx'

/** A place that people know. */
const EXAMPLE = { latitude: '4.5981', longitude: '-74.0758' }

/** A location as a phone shares it: coordinates, and perhaps the address of the place. */
export function LocationSheet({ onClose }: { onClose(): void }) {
  const { simulation, texts } = useSimulator()
  const form = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState(false)

  function share(): void {
    const fields = new FormData(form.current ?? undefined)
    const read = (name: string) => String(fields.get(name) ?? '').trim()
    const [latitude, longitude, address] = [read('latitude'), read('longitude'), read('address')]
    const isPlace = within(latitude, 90) && within(longitude, 180)
    setProblem(!isPlace)
    if (!isPlace) return
    onClose()
    simulation.say([`${Number(latitude)}, ${Number(longitude)}`, address].filter(Boolean).join('\n'))
  }

  return (
    <Sheet title={texts.share_location} onClose={onClose}>
      <form
        ref={form}
        class="sheet-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          share()
        }}
      >
        <p class="sheet-problem" role="alert">
          {problem && texts.no_location}
        </p>
        <label>
          {texts.latitude}
          <input
            class="input"
            name="latitude"
            inputMode="decimal"
            dir="ltr"
            defaultValue={EXAMPLE.latitude}
          />
        </label>
        <label>
          {texts.longitude}
          <input
            class="input"
            name="longitude"
            inputMode="decimal"
            dir="ltr"
            defaultValue={EXAMPLE.longitude}
          />
        </label>
        <label>
          {texts.address}
          <input class="input" name="address" dir="auto" maxLength={400} />
        </label>
        <button type="submit" class="button primary">
          {texts.share}
        </button>
      </form>
    </Sheet>
  )
}

function within(text: string, most: number): boolean {
  return /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text) && Math.abs(Number(text)) <= most
}
