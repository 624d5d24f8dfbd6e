import { useState } from 'preact/hooks'
import { formatSize } from '#page/format.ts'
import type { Document, ReviewedDocument } from '../../api-types.ts'
import { addresses } from '../../router.ts'
import { nameOf, texts } from '../../texts.ts'
import { useCreate } from '../../use-create.ts'
import { StatusTag } from '../status-tag.tsx'
import { RejectForm } from './reject-form.tsx'

/** A file that was given: what became of it, its bytes, and a reviewer's decision. */
export function DocumentCard({
  document,
  inCase,
  isReviewable,
  onReviewed,
}: {
  document: Document
  inCase: boolean
  isReviewable: boolean
  onReviewed: (document: Document) => void
}) {
  const mayReview = isReviewable && document.withdrawn_at === null
  const [isRejecting, setRejecting] = useState(false)
  const [again, setAgain] = useState<string | null>(null)
  const { document_id, document_type, document_name, size, rejected, rejection_reason, comment } = document
  const settle = (reviewed: ReviewedDocument) => {
    setRejecting(false)
    setAgain(reviewed.follow_up?.conversation_id ?? null)
    onReviewed(reviewed)
  }
  return (
    <div class="document">
      <p class="document-head">
        <bdi class="document-name">{document_name}</bdi>
        <span class="muted">
          {nameOf(texts.module_names, document_type)} · {formatSize(size, 'en')}
        </span>
        {isReviewable && <ReviewStatus document={document} />}
      </p>
      {rejected && (
        <p class="muted typed" dir="auto">
          {comment ?? nameOf(texts.rejection_reasons, rejection_reason ?? 'other')}
        </p>
      )}
      <div class="actions">
        <a class="button small" href={`/api/v1/documents/${document_id}/download`} download>
          {texts.download}
        </a>
        {mayReview && rejected && <AcceptButton document={document} onAccepted={settle} />}
        {mayReview && !rejected && (
          <button
            type="button"
            class="button small"
            aria-expanded={isRejecting}
            aria-label={texts.rejecting(document_name)}
            onClick={() => setRejecting(!isRejecting)}
          >
            {texts.reject}
          </button>
        )}
      </div>
      {isRejecting && (
        <RejectForm
          documentId={document_id}
          inCase={inCase}
          onRejected={settle}
          onCancel={() => setRejecting(false)}
        />
      )}
      {again !== null && (
        <p role="status">
          {texts.asked_again} <a href={addresses.conversation(again)}>{texts.open_conversation}</a>
        </p>
      )}
    </div>
  )
}

function ReviewStatus({ document: { rejected, withdrawn_at } }: { document: Document }) {
  if (withdrawn_at !== null) return <StatusTag name={texts.taken_back} status="withdrawn" />
  return rejected ? (
    <StatusTag name={texts.rejected} status="rejected" />
  ) : (
    <StatusTag name={texts.accepted} status="accepted" />
  )
}

function AcceptButton({
  document: { document_id, document_name },
  onAccepted,
}: {
  document: Document
  onAccepted: (document: ReviewedDocument) => void
}) {
  const { send, is_sending, problem } = useCreate<ReviewedDocument>(`/api/v1/documents/${document_id}/review`)
  const accept = async () => {
    const reviewed = await send({ rejected: false })
    if (reviewed) onAccepted(reviewed)
  }
  return (
    <>
      <button
        type="button"
        class="button small"
        aria-disabled={is_sending}
        aria-label={texts.accepting(document_name)}
        onClick={accept}
      >
        {texts.accept}
      </button>
      {problem && (
        <p class="field-problem" role="alert">
          {problem.text}
        </p>
      )}
    </>
  )
}
