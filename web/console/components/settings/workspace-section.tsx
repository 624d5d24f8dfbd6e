import { useState } from 'preact/hooks'
import type { Workspace } from '../../api-types.ts'
import { problemAt } from '../../read-problem.ts'
import { texts } from '../../texts.ts'
import { useCreate } from '../../use-create.ts'
import { useObject } from '../../use-object.ts'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import { NotThereYet } from '../states.tsx'
import { TextField } from '../text-field.tsx'

const PATH = '/api/v1/workspace'

export function WorkspaceSection() {
  const { value, problem, readAgain } = useObject<Workspace>(PATH)
  return (
    <section aria-labelledby="workspace-title">
      <h3 id="workspace-title">{texts.workspace}</h3>
      {value && <WorkspaceForm workspace={value} />}
      {!value && <NotThereYet problem={problem} onTryAgain={readAgain} />}
    </section>
  )
}

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const [name, setName] = useState(workspace.name)
  const [timeZone, setTimeZone] = useState(workspace.time_zone)
  const [isSaved, setSaved] = useState(false)
  const { send, is_sending, problem } = useCreate<Workspace>(PATH, 'PATCH')

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    setSaved((await send({ name, time_zone: timeZone })) !== null)
  }

  return (
    <form class="form" onSubmit={submit} onInput={() => setSaved(false)}>
      <TextField
        label={texts.name}
        problem={problemAt(problem, '/name')}
        maxLength={200}
        required
        value={name}
        onChange={setName}
      />
      <Field label={texts.time_zone} hint={texts.time_zone_hint} problem={problemAt(problem, '/time_zone')}>
        {(control) => (
          <>
            <input
              {...control}
              class="input short"
              list="time-zones"
              required
              value={timeZone}
              onInput={(event) => setTimeZone(event.currentTarget.value)}
            />
            <TimeZones />
          </>
        )}
      </Field>
      <FormEnd label={texts.save} sendingLabel={texts.saving} isSending={is_sending} problem={problem}>
        <span class="saved" role="status">
          {isSaved && texts.saved}
        </span>
      </FormEnd>
    </form>
  )
}

/** Suggestions only: the server knows the names. */
function TimeZones() {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return (
    <datalist id="time-zones">
      {known.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  )
}
