import type { CreatedApiKey } from '../../api-types.ts'
import { texts } from '../../texts.ts'
import { CopyButton } from '../copy-button.tsx'

/** The one time that a key is shown. */
export function NewSecret({ made: { api_key, name, notice } }: { made: CreatedApiKey }) {
  return (
    <div class="made">
      <p>{texts.key_ready(name)}</p>
      <p class="secret">
        <code>{api_key}</code>
      </p>
      <CopyButton text={api_key} label={texts.copy_key} />
      {notice !== null && <p class="muted">{notice}</p>}
    </div>
  )
}
