import { useState } from 'preact/hooks'
import { SCOPES, type Scope } from '#domain/conversation.ts'
import type { CreatedApiKey } from '../../api-types.ts'
import { readDueDate } from '../../due-date.ts'
import { problemAt } from '../../read-problem.ts'
import { texts } from '../../texts.ts'
import { useCreate } from '../../use-create.ts'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import { TextField } from '../text-field.tsx'

export function ApiKeyForm({ onCreated }: { onCreated: (key: CreatedApiKey) => void }) {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>([])
  const [expiry, setExpiry] = useState('')
  const [wasSent, setSent] = useState(false)
  const { send, is_sending, problem } = useCreate<CreatedApiKey>('/api/v1/api-keys')
  const scopesProblem = wasSent && scopes.length === 0 ? texts.no_scopes : problemAt(problem, '/scopes')

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    setSent(true)
    if (scopes.length === 0) return
    const expires_at = readDueDate(expiry)
    const key = await send({ name, scopes, ...(expires_at === null ? {} : { expires_at }) })
    if (key === null) return
    setName('')
    setScopes([])
    setExpiry('')
    setSent(false)
    onCreated(key)
  }

  return (
    <form class="form boxed" aria-labelledby="new-key-title" onSubmit={submit}>
      <h4 id="new-key-title">{texts.new_api_key}</h4>
      <TextField
        label={texts.name}
        problem={problemAt(problem, '/name')}
        required
        maxLength={200}
        placeholder={texts.key_name_example}
        value={name}
        onChange={setName}
      />
      <ScopeChoice chosen={scopes} problem={scopesProblem} onChange={setScopes} />
      <Field label={texts.expires_at} optional problem={problemAt(problem, '/expires_at')}>
        {(control) => (
          <input
            {...control}
            class="input short"
            type="datetime-local"
            value={expiry}
            onInput={(event) => setExpiry(event.currentTarget.value)}
          />
        )}
      </Field>
      <FormEnd
        label={texts.create_key}
        sendingLabel={texts.creating}
        isSending={is_sending}
        problem={problem}
      />
    </form>
  )
}

function ScopeChoice({
  chosen,
  problem,
  onChange,
}: {
  chosen: readonly Scope[]
  problem: string | null
  onChange: (scopes: readonly Scope[]) => void
}) {
  return (
    <fieldset class="field" aria-describedby={problem === null ? undefined : 'scopes-problem'}>
      <legend>{texts.scopes}</legend>
      {SCOPES.map((scope) => (
        <label class="check" key={scope}>
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={(event) =>
              onChange(
                SCOPES.filter((one) => (one === scope ? event.currentTarget.checked : chosen.includes(one))),
              )
            }
          />
          <span>
            <code>{scope}</code> <span class="muted">{texts.scope_names[scope]}</span>
          </span>
        </label>
      ))}
      {problem !== null && (
        <p class="field-problem" id="scopes-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
