import { useState } from 'preact/hooks'
import type { ApiKey, CreatedApiKey } from '../../api-types.ts'
import { readCursorPages } from '../../read-page.ts'
import { texts } from '../../texts.ts'
import { usePages } from '../../use-pages.ts'
import { PagedList } from '../states.tsx'
import { ApiKeyForm } from './api-key-form.tsx'
import { ApiKeyTable } from './api-key-table.tsx'
import { NewSecret } from './new-secret.tsx'

const PATH = '/api/v1/api-keys'

/** The workspace's keys; the secret of one that was just made is shown until the next or until the page is left. */
export function ApiKeys() {
  const pages = usePages<ApiKey>(PATH, readCursorPages(PATH))
  const [made, setMade] = useState<CreatedApiKey | null>(null)
  const show = (key: CreatedApiKey) => {
    setMade(key)
    pages.change((items) => [key, ...items.filter((one) => one.id !== key.id)])
  }
  const remove = (id: string) => {
    setMade((shown) => (shown?.id === id ? null : shown))
    pages.change((items) => items.filter((one) => one.id !== id))
  }
  return (
    <section aria-labelledby="api-keys-title">
      <h3 id="api-keys-title">{texts.api_keys}</h3>
      <p class="muted">{texts.api_keys_text}</p>
      <div role="status">{made && <NewSecret made={made} />}</div>
      <PagedList pages={pages} empty={<p class="muted">{texts.no_api_keys}</p>}>
        {(items) => <ApiKeyTable keys={items} onRotated={show} onRevoked={remove} />}
      </PagedList>
      <ApiKeyForm onCreated={show} />
    </section>
  )
}
