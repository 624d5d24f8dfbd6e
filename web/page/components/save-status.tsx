import { usePage } from '../page-context.ts'
import { Icon } from './icon.tsx'

/** Says quietly that what was entered is kept; a screen reader hears it when it has time. */
export function SaveStatus() {
  const { conversation, texts } = usePage()
  const { saving, uploads } = conversation
  const cut_off = uploads.files.some((file) => file.state === 'unreachable')
  return (
    <span class="save-status" role="status">
      {saving === 'saving' && <span class="saving">{texts.saving}</span>}
      {saving === 'saved' && !cut_off && (
        <span class="saved">
          <Icon name="check" />
          {texts.saved}
        </span>
      )}
    </span>
  )
}
