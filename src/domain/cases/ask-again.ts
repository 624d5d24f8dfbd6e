import { MODULES_BY_KIND, type Module, type PlainModuleName } from './modules.ts'

const KNOWN = new Set<string>(Object.values(MODULES_BY_KIND).flat())

/** The module that asks once more for a rejected document, with the reviewer's reason as its instruction. */
export function moduleToAskAgain(documentType: string, documentName: string, reason: string | null): Module {
  const question = reason ?? 'The document that you gave was not accepted. Please add it again.'
  if (documentType === 'follow_up') return { module: 'follow_up', question }
  if (documentType === 'other_document' || !KNOWN.has(documentType))
    return { module: 'other_document', document_name: documentName.slice(0, 200), question }
  return { module: documentType as PlainModuleName, ...(reason === null ? {} : { instruction: reason }) }
}
