import { useEffect } from 'preact/hooks'
import type { ApiKey, CreatedApiKey } from '../../api-types.ts'
import { useConsole } from '../../console-context.ts'
import { hintOf, texts } from '../../texts.ts'
import { LaterButton } from '../later-button.tsx'
import { Moment } from '../moment.tsx'

interface KeyActions {
  onRotated: (key: CreatedApiKey) => void
  onRevoked: (id: string) => void
}

export function ApiKeyTable({ keys, ...actions }: { keys: readonly ApiKey[] } & KeyActions) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must by keyboard
    <section class="table-frame" tabIndex={0} aria-label={texts.api_key_table}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.key}</th>
            <th scope="col">{texts.scopes}</th>
            <th scope="col">{texts.created}</th>
            <th scope="col">{texts.expires_at}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <ApiKeyRow key={key.id} apiKey={key} {...actions} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ApiKeyRow({ apiKey, onRotated, onRevoked }: { apiKey: ApiKey } & KeyActions) {
  const { name, scopes, created_at, expires_at } = apiKey
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <code>{hintOf(apiKey)}</code>
      </td>
      <td class="scopes">{scopes.join(', ')}</td>
      <td>
        <Moment at={created_at} />
      </td>
      <td>{expires_at === null ? texts.never : <Moment at={expires_at} />}</td>
      <td>
        <div class="actions">
          <RotateButton apiKey={apiKey} onRotated={onRotated} />
          <RevokeButton apiKey={apiKey} onRevoked={onRevoked} />
        </div>
      </td>
    </tr>
  )
}

/** The new key is seen by whoever stays, so nothing is rotated once this is left. */
function RotateButton({
  apiKey: { id, name },
  onRotated,
}: {
  apiKey: ApiKey
} & Pick<KeyActions, 'onRotated'>) {
  const { undo } = useConsole().later
  const key = `rotate ${id}`
  useEffect(() => () => undo(key), [undo, key])
  const wanted = {
    key,
    text: texts.will_rotate(name),
    needs_page: true,
    path: `/api/v1/api-keys/${id}/rotate`,
    call: { method: 'POST' as const },
    onDone: onRotated,
  }
  return (
    <LaterButton
      wanted={wanted}
      label={texts.rotate}
      waitingLabel={texts.rotating}
      name={texts.rotate_key(name)}
    />
  )
}

function RevokeButton({
  apiKey: { id, name },
  onRevoked,
}: {
  apiKey: ApiKey
} & Pick<KeyActions, 'onRevoked'>) {
  const wanted = {
    key: `revoke ${id}`,
    text: texts.will_revoke(name),
    path: `/api/v1/api-keys/${id}`,
    call: { method: 'DELETE' as const },
    onDone: () => onRevoked(id),
  }
  return (
    <LaterButton
      wanted={wanted}
      label={texts.revoke}
      waitingLabel={texts.revoking}
      name={texts.revoke_key(name)}
    />
  )
}
