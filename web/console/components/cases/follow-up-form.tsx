import { useEffect, useState } from 'preact/hooks'
import type { Case } from '../../api-types.ts'
import {
  changeKind,
  emptyModule,
  type FollowUpKind,
  locateProblem,
  type ModuleDraft,
  toFollowUpBody,
} from '../../case-follow-up.ts'
import { addresses } from '../../router.ts'
import { texts } from '../../texts.ts'
import { useCreate } from '../../use-create.ts'
import { useObject } from '../../use-object.ts'
import { BackLink } from '../back-link.tsx'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import { FollowUpMade, type MadeFollowUp } from './follow-up-made.tsx'
import { ModuleFields } from './module-fields.tsx'

const KINDS = Object.keys(texts.follow_up_kinds) as FollowUpKind[]

/** Makes a follow-up of a case by hand. */
export function FollowUpForm({ caseId }: { caseId: string }) {
  const path = `/api/v1/cases/${encodeURIComponent(caseId)}`
  const { value } = useObject<Case>(path)
  const [kind, setKind] = useState<FollowUpKind>('onboarding_follow_up')
  const [modules, setModules] = useState<readonly ModuleDraft[]>([emptyModule(0, kind)])
  const [made, setMade] = useState<MadeFollowUp | null>(null)
  const { send, is_sending, problem: refusal } = useCreate<MadeFollowUp>(`${path}/conversations`)
  const problem = refusal && locateProblem(refusal)

  const choose = (chosen: FollowUpKind) => {
    setKind(chosen)
    setModules((drafts) => changeKind(drafts, chosen))
  }
  useEffect(() => {
    if (value?.case.case_kind === 'monitoring') choose('monitoring_follow_up')
  }, [value])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    setMade(await send(toFollowUpBody(kind, modules)))
  }

  const company = value?.case.company_full_name
  return (
    <article class="detail" aria-labelledby="detail-title">
      <BackLink href={addresses.case(caseId)} />
      <header class="detail-head">
        <h2 id="detail-title">{texts.new_follow_up}</h2>
        {typeof company === 'string' && (
          <p>
            <a href={addresses.case(caseId)}>
              <bdi>{company}</bdi>
            </a>
          </p>
        )}
      </header>
      {made ? (
        <FollowUpMade made={made} />
      ) : (
        <form class="form" onSubmit={submit}>
          <KindField kind={kind} onChange={choose} />
          <ModuleFields kind={kind} modules={modules} problem={problem} onChange={setModules} />
          <FormEnd
            label={texts.create_follow_up}
            sendingLabel={texts.creating}
            isSending={is_sending}
            problem={problem}
          >
            <a class="button quiet" href={addresses.case(caseId)}>
              {texts.cancel}
            </a>
          </FormEnd>
        </form>
      )}
    </article>
  )
}

function KindField({ kind, onChange }: { kind: FollowUpKind; onChange: (kind: FollowUpKind) => void }) {
  return (
    <Field label={texts.follow_up_kind}>
      {(control) => (
        <select
          {...control}
          class="select"
          value={kind}
          onChange={(event) => onChange(event.currentTarget.value as FollowUpKind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {texts.follow_up_kinds[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
