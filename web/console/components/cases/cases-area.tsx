import type { Case } from '../../api-types.ts'
import { caseExample } from '../../examples.ts'
import { readCursorPages } from '../../read-page.ts'
import { addresses } from '../../router.ts'
import { nameOf, texts } from '../../texts.ts'
import { usePages } from '../../use-pages.ts'
import { Moment } from '../moment.tsx'
import { PaneHead, Panes } from '../panes.tsx'
import { Empty, PagedList } from '../states.tsx'
import { CaseDetail } from './case-detail.tsx'
import { FollowUpForm } from './follow-up-form.tsx'

const PATH = '/api/v1/cases'

/** All cases, newest first, and the one that is open. */
export function CasesArea({ caseId, makesFollowUp }: { caseId: string | null; makesFollowUp: boolean }) {
  const pages = usePages<Case>(PATH, readCursorPages(PATH))
  return (
    <Panes
      hint={texts.choose_case}
      list={
        <>
          <PaneHead title={texts.cases}>
            <button type="button" class="button small quiet" onClick={pages.readAgain}>
              {texts.refresh}
            </button>
          </PaneHead>
          <PagedList
            pages={pages}
            empty={
              <Empty
                title={texts.no_cases}
                text={texts.no_cases_text}
                example={caseExample(location.origin)}
              />
            }
          >
            {(items) => (
              <ul class="rows" aria-label={texts.cases}>
                {items.map((item) => (
                  <CaseRow key={item.case_id} item={item} isOpen={item.case_id === caseId} />
                ))}
              </ul>
            )}
          </PagedList>
        </>
      }
      detail={caseId && <OpenCase key={caseId} caseId={caseId} makesFollowUp={makesFollowUp} />}
    />
  )
}

function OpenCase({ caseId, makesFollowUp }: { caseId: string; makesFollowUp: boolean }) {
  return makesFollowUp ? <FollowUpForm caseId={caseId} /> : <CaseDetail caseId={caseId} />
}

function CaseRow({ item, isOpen }: { item: Case; isOpen: boolean }) {
  const { case_id, communication_id, created_at } = item
  return (
    <li>
      <a class="row" data-row href={addresses.case(case_id)} aria-current={isOpen ? 'true' : undefined}>
        <span class="row-head">
          <bdi class="row-title cut">{String(item.case.company_full_name ?? case_id)}</bdi>
          <span class="muted">{nameOf(texts.case_kinds, String(item.case.case_kind ?? ''))}</span>
        </span>
        <span class="row-foot">
          <bdi class="cut">{communication_id ?? case_id}</bdi>
          <Moment at={created_at} />
        </span>
      </a>
    </li>
  )
}
