import { MAX_FILES } from '#domain/documents/file-kinds.ts'
import type {
  DocumentRequest,
  FileStep,
  QuestionStep,
  Script,
  Text,
  TextStep,
} from '#domain/script/script.ts'
import { verbatim } from '#domain/script/text.ts'
import { CLOSING, FOLLOW_UP_HEADING, MODULE_TEXTS, NO_WEBSITE, WEBSITE_RETRY } from './module-texts.ts'
import type { Module, PlainModuleName } from './modules.ts'

const VERIFICATION = ['proof_of_identity', 'license', 'company_proof_of_address'] as const

/** The script that asks for checked modules in turn; a step's id is `m<index>_<module>`. */
export function compileModules(modules: readonly Module[]): Script {
  return { steps: modules.flatMap(compileModule), closing: { ...CLOSING } }
}

function compileModule(module: Module, index: number): QuestionStep[] {
  const id = `m${index}_${module.module}`
  switch (module.module) {
    case 'follow_up': {
      const request = { document_type: 'follow_up' }
      const heading = module.subject === undefined ? { ...FOLLOW_UP_HEADING } : verbatim(module.subject)
      return [
        { ...textStep(id, heading, verbatim(module.question), 1), origin: 'follow_up', document: request },
      ]
    }
    case 'other_document': {
      const { document_name, question } = module
      return [
        fileStep(id, verbatim(document_name), verbatim(question), {
          document_type: 'other_document',
          document_name,
        }),
      ]
    }
    case 'documents_verification':
      return VERIFICATION.map((name) => compilePlain(name, `m${index}_${name}`))
    default:
      return [compilePlain(module.module, id, module.instruction)]
  }
}

function compilePlain(
  name: Exclude<PlainModuleName, 'documents_verification'>,
  id: string,
  instruction?: string,
): QuestionStep {
  const { heading } = MODULE_TEXTS[name]
  const text = instruction === undefined ? { ...MODULE_TEXTS[name].text } : verbatim(instruction)
  switch (name) {
    case 'business_description':
    case 'transaction_rationale':
      return { ...textStep(id, { ...heading }, text, 20), origin: name }
    case 'website':
      return {
        id,
        origin: name,
        type: 'url',
        heading: { ...heading },
        text: text,
        max_attempts: null,
        retry_text: { ...WEBSITE_RETRY },
        answers: [NO_WEBSITE],
      }
    default:
      return fileStep(id, { ...heading }, text, { document_type: name })
  }
}

function textStep(id: string, heading: Text, text: Text, min: number): TextStep {
  return { id, type: 'text', heading, text, min, max: 5000, max_attempts: null }
}

function fileStep(id: string, heading: Text, text: Text, document: DocumentRequest): FileStep {
  return { id, type: 'file', heading, text, document, min: 1, max: MAX_FILES, max_attempts: null }
}
