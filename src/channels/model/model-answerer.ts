import type { FoundPassage } from '#domain/knowledge/answer-question.ts'
import { answerTextsIn } from '#domain/knowledge/answer-texts.ts'
import type { Answerer, AnswerText, Question } from '#domain/knowledge/answerer.ts'
import { guessLanguage } from '#domain/knowledge/guess-language.ts'
import { fitPassages, modelPrompt } from '#domain/knowledge/model-prompt.ts'
import { createModelReader, type ModelReader } from '#domain/knowledge/model-reader.ts'
import { brokeOffText } from '#domain/knowledge/model-texts.ts'
import type { Log } from '#lib/log.ts'
import { countModelCall } from '#lib/metrics.ts'
import type { ModelCall, ModelClient } from './model-client.ts'
import { newFence } from './new-fence.ts'

/** That a model is shown at most. */
const PASSAGES = 8

interface Parts {
  client: ModelClient
  /** The passages of the question's data set that fit it, the best first; perhaps more than `limit`. */
  findPassages: (question: Question, limit: number) => Promise<FoundPassage[]>
  /** Answers when the model does not. */
  builtIn: Answerer
  log: Log
}

/**
 * Has a model answer from the passages found, and shows only what they support. Where it fails, or says nothing that they
 * support, the built-in answer is given, and the metadata says so.
 */
export function createModelAnswerer({ client, findPassages, builtIn, log }: Parts): Answerer {
  return async (question, onDelta = () => undefined) => {
    const passages = fitPassages((await findPassages(question, PASSAGES)).slice(0, PASSAGES))
    if (passages.length === 0)
      return withMetadata(await builtIn(question, onDelta), { answered_by: 'built-in' })
    const reader = createModelReader({ passages, language: question.language, show: onDelta })
    const call = await ask(client, reader, modelPrompt(question, passages, newFence()))
    const spent = spentOn(client, call)
    const verdict = reader.verdict()
    const failure = call.failure ?? weakness(reader)
    if (failure === null || verdict === 'not_found')
      return withMetadata(ownAnswer(question, reader, onDelta), { answered_by: 'model', ...spent })
    log.warn({ reason: failure, model: client.name }, 'the model failed; the built-in answer is given')
    const instead = await answerInstead(question, reader, builtIn, onDelta)
    return withMetadata(instead, { answered_by: 'built-in', model_error: failure, ...spent })
  }
}

async function ask(
  client: ModelClient,
  reader: ModelReader,
  prompt: ReturnType<typeof modelPrompt>,
): Promise<ModelCall> {
  const began = performance.now()
  const call = await client.write(prompt, (text) => reader.push(text))
  reader.end()
  const outcome = call.failure === null ? reader.verdict() : 'failed'
  countModelCall({ outcome, seconds: (performance.now() - began) / 1_000, ...call })
  return call
}

/** Why what was read is no answer. */
function weakness(reader: ModelReader): string | null {
  if (reader.isTooLong()) return 'too_long'
  return reader.verdict() === 'unsupported' ? 'no_verified_citation' : null
}

/** In which the question is told something: its own, else its data set's. */
function languagesOf({ question, language }: Question): (string | null)[] {
  return [guessLanguage(question, { likely: language }), language]
}

function ownAnswer(question: Question, reader: ModelReader, onDelta: (text: string) => void): AnswerText {
  if (reader.verdict() === 'answered')
    return { text: reader.text(), answered: true, citations: reader.citations(), metadata: {} }
  const { notFound } = answerTextsIn(...languagesOf(question))
  onDelta(notFound)
  return { text: notFound, answered: false, citations: [], metadata: {} }
}

/** What was shown stays: where the model broke off, that is said, and the built-in answer follows. */
async function answerInstead(
  question: Question,
  reader: ModelReader,
  builtIn: Answerer,
  onDelta: (text: string) => void,
): Promise<AnswerText> {
  const begun = reader.text()
  if (begun === '') return builtIn(question, onDelta)
  const answer = await builtIn(question)
  const end = ` (${brokeOffText(...languagesOf(question))})`
  const rest = answer.answered ? `${end}\n\n${answer.text}` : end
  onDelta(rest)
  return {
    text: begun + rest,
    answered: true,
    citations: [...reader.citations(), ...(answer.answered ? answer.citations : [])],
    metadata: answer.metadata,
  }
}

function withMetadata(answer: AnswerText, metadata: Record<string, unknown>): AnswerText {
  return { ...answer, metadata: { ...answer.metadata, ...metadata } }
}

function spentOn({ name }: ModelClient, { input_tokens, output_tokens, cost }: ModelCall) {
  return { model: name, input_tokens, output_tokens, ...(cost === null ? {} : { cost }) }
}
