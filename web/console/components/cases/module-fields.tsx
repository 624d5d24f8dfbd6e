import {
  emptyModule,
  type FollowUpKind,
  fieldsOf,
  type ModuleDraft,
  type ModuleField,
  modulesOf,
} from '../../case-follow-up.ts'
import { type Problem, problemAt } from '../../read-problem.ts'
import { nameOf, texts } from '../../texts.ts'
import { Field } from '../field.tsx'

/** What a follow-up asks for, in order. */
export function ModuleFields({
  kind,
  modules,
  problem,
  onChange,
}: {
  kind: FollowUpKind
  modules: readonly ModuleDraft[]
  problem: Problem | null
  onChange: (modules: readonly ModuleDraft[]) => void
}) {
  const add = () => {
    const row = 1 + Math.max(...modules.map((draft) => draft.row))
    onChange([...modules, emptyModule(row, kind)])
  }
  return (
    <fieldset class="modules">
      <legend>{texts.modules}</legend>
      {modules.map((draft, index) => (
        <div class="module" key={draft.row}>
          <OneModule
            draft={draft}
            index={index}
            kind={kind}
            problem={problem}
            onChange={(changed) => onChange(modules.map((one) => (one.row === draft.row ? changed : one)))}
          />
          {modules.length > 1 && (
            <button
              type="button"
              class="button small quiet"
              aria-label={texts.remove_module(index + 1)}
              onClick={() => onChange(modules.filter((one) => one.row !== draft.row))}
            >
              {texts.remove}
            </button>
          )}
        </div>
      ))}
      <button type="button" class="button small" onClick={add}>
        {texts.add_module}
      </button>
    </fieldset>
  )
}

function OneModule({
  draft,
  index,
  kind,
  problem,
  onChange,
}: {
  draft: ModuleDraft
  index: number
  kind: FollowUpKind
  problem: Problem | null
  onChange: (draft: ModuleDraft) => void
}) {
  const change = (field: ModuleField, text: string) => onChange({ ...draft, [field]: text })
  return (
    <>
      <Field label={texts.module(index + 1)} problem={problemAt(problem, `/modules/${index}/module`)}>
        {(control) => (
          <select
            {...control}
            class="select"
            value={draft.module}
            onChange={(event) => change('module', event.currentTarget.value)}
          >
            {modulesOf(kind).map((module) => (
              <option key={module} value={module}>
                {nameOf(texts.module_names, module)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {fieldsOf(draft.module).map((field) => (
        <Field
          key={field}
          label={texts.module_fields[field]}
          optional={field === 'subject'}
          problem={problemAt(problem, `/modules/${index}/${field}`)}
        >
          {(control) => {
            const Control = field === 'question' ? 'textarea' : 'input'
            return (
              <Control
                {...control}
                class="input"
                dir="auto"
                required={field !== 'subject'}
                placeholder={texts.module_examples[field]}
                value={draft[field]}
                onInput={(event) => change(field, event.currentTarget.value)}
              />
            )
          }}
        </Field>
      ))}
    </>
  )
}
