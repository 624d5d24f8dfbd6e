import type { FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { discardUpload, receiveUpload, type Upload } from '#http/receive-upload.ts'
import type { OpenedLink, PageState } from '#queries/page-state.ts'
import type { Services } from '#services'
import type { PageActions } from './page-actions.ts'

const LONGEST_TEXT = 20_000

/**
 * The page without script: one form whose button says what to do. Returns the answered question that the person
 * goes on editing, or null. Throws AppError like the actions.
 */
export async function receiveForm(
  services: Services,
  actions: PageActions,
  request: FastifyRequest,
  link: OpenedLink,
  page: PageState,
): Promise<string | null> {
  const upload = request.isMultipart() ? await receiveUpload(request, services) : fromFields(request.body)
  try {
    await act(actions, request, link, page, upload)
    return editedFiles(page, upload)
  } finally {
    await discardUpload(upload, services)
  }
}

async function act(
  actions: PageActions,
  request: FastifyRequest,
  link: OpenedLink,
  page: PageState,
  upload: Upload,
): Promise<void> {
  const field = (name: string) => (upload.fields[name]?.[0] ?? '').slice(0, LONGEST_TEXT)
  const step_id = field('step_id')
  const words = step_id === '' ? {} : { step_id }
  const text = (upload.fields.text ?? []).join('\n').slice(0, LONGEST_TEXT)
  switch (field('action')) {
    case 'language':
      return actions.chooseLanguage(request, link, page, field('language'))
    case 'withdraw':
      return actions.withdraw(request, link, field('document_id'))
    case 'decline':
      return actions.reply(request, link, page, { step_id, text: field('reason'), intent: 'decline' })
    case 'skip':
      return actions.reply(request, link, page, { step_id, intent: 'skip' })
    case 'done':
      // Files chosen but not yet added come along, so that none is forgotten.
      if (upload.files.length > 0) await actions.give(request, link, page, upload, { step_id })
      return actions.reply(request, link, page, { step_id, text, intent: 'done' })
    case 'reply':
      if (upload.files.length > 0) await actions.give(request, link, page, upload, { step_id, text })
      else await actions.reply(request, link, page, { ...words, text })
      return
    default:
      throw new AppError('invalid', 'The form does not say what to do.')
  }
}

/** Files were added to or taken from an answer that was given before: its editor stays open for more. */
function editedFiles(page: PageState, upload: Upload): string | null {
  const [stepId] = upload.fields.step_id ?? []
  const [action] = upload.fields.action ?? []
  const changesFiles = action === 'withdraw' || (action === 'reply' && upload.files.length > 0)
  const answered = page.row.state?.answers.some((answer) => answer.step_id === stepId)
  return changesFiles && answered && stepId !== undefined ? stepId : null
}

function fromFields(body: unknown): Upload {
  const fields: Upload['fields'] = {}
  if (typeof body === 'object' && body !== null)
    for (const [name, value] of Object.entries(body))
      fields[name] = [value].flat().map((item) => String(item).replaceAll('\0', '').toWellFormed())
  return { fields, files: [] }
}
