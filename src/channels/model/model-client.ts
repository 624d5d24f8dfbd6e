import type { ModelPrompt } from '#domain/knowledge/model-prompt.ts'
import type { ModelSettings } from '#lib/model-settings.ts'
import { createTurns } from '#lib/turns.ts'
import { failureReason } from './failure-reason.ts'
import { createModelFetch, ModelFailure } from './model-fetch.ts'
import { createRest } from './rest.ts'

export interface ModelLimits {
  /** Until the first token. */
  firstMs: number
  /** Between two tokens. */
  pauseMs: number
  totalMs: number
  /** Of one answer's event stream. */
  mostBytes: number
  /** That it writes, with what it thinks before. */
  mostTokens: number
  /** Calls at once; the others wait. */
  atOnce: number
  /** What has waited longer is not called any more. */
  waitMs: number
  /** How long a model is not called that was not there several times in a row. */
  restMs: number
}

/** In characters. */
const LONGEST_TOKEN = 16

export const MODEL_LIMITS: ModelLimits = {
  firstMs: 15_000,
  pauseMs: 10_000,
  totalMs: 40_000,
  waitMs: 5_000,
  restMs: 30_000,
  mostBytes: 4 * 1024 * 1024,
  mostTokens: 4_000,
  atOnce: 16,
}

export interface ModelCall {
  /** Why it failed or ended early; null when the model has ended as it should, or enough was read. */
  failure: string | null
  input_tokens: number | null
  output_tokens: number | null
  /** As the model's server says it, in its currency. */
  cost: number | null
}

export interface ModelClient {
  readonly name: string
  /**
   * Has the model write, without tools. `onText` hears the text as it comes and says whether more is wanted. Never
   * rejects: whatever goes wrong is the call's `failure`.
   */
  write(prompt: ModelPrompt, onText: (text: string) => boolean): Promise<ModelCall>
  /** Ends all calls. */
  close(): void
}

/** Calls a model over the AI SDK, which is loaded with the first call. */
export function createModelClient(settings: ModelSettings, limits: ModelLimits): ModelClient {
  const turns = createTurns(limits.atOnce)
  const rest = createRest(limits.restMs)
  const closing = new AbortController()
  let opening: ReturnType<typeof openModel> | null = null

  async function read(
    prompt: ModelPrompt,
    onText: (text: string) => boolean,
    call: ModelCall,
  ): Promise<void> {
    opening ??= openModel(settings, limits)
    const { model, streamText } = await opening
    const over = new AbortController()
    const answer = streamText({
      model,
      instructions: prompt.instructions,
      prompt: prompt.message,
      maxOutputTokens: limits.mostTokens,
      maxRetries: 0,
      timeout: { totalMs: limits.totalMs, firstChunkMs: limits.firstMs, chunkMs: limits.pauseMs },
      abortSignal: AbortSignal.any([over.signal, closing.signal]),
      // The stream tells it as well; by default it is printed, with the prompt.
      onError: () => undefined,
    })
    let characters = 0
    try {
      // Unlike `textStream` it says how it ended.
      for await (const part of answer.stream) {
        if (part.type === 'error') throw part.error
        if (part.type === 'abort') throw new ModelFailure('timed_out')
        if (part.type === 'finish') noteEnd(call, part)
        if (part.type !== 'text-delta') continue
        characters += part.text.length
        if (characters > limits.mostTokens * LONGEST_TOKEN) throw new ModelFailure('too_large')
        if (!onText(part.text)) return
      }
    } finally {
      over.abort()
    }
  }

  return {
    name: settings.name,
    async write(prompt, onText) {
      const call: ModelCall = { failure: null, input_tokens: null, output_tokens: null, cost: null }
      const asked = Date.now()
      try {
        await turns(() => {
          if (rest.isOn()) throw new ModelFailure('resting')
          if (closing.signal.aborted || Date.now() - asked > limits.waitMs) throw new ModelFailure('busy')
          return read(prompt, onText, call)
        })
      } catch (error) {
        call.failure = closing.signal.aborted ? 'stopping' : failureReason(error)
      }
      if (call.failure !== 'resting') rest.note(call.failure)
      return call
    },
    close: () => closing.abort(),
  }
}

/** Throws ModelFailure unless the model has ended by itself. */
function noteEnd(call: ModelCall, { totalUsage: usage, finishReason, rawFinishReason }: End): void {
  call.input_tokens = usage.inputTokens ?? null
  call.output_tokens = usage.outputTokens ?? null
  call.cost = typeof usage.raw?.cost === 'number' ? usage.raw.cost : null
  if (finishReason === 'length') throw new ModelFailure('too_long')
  if (finishReason === 'content-filter') throw new ModelFailure('refused')
  // A stream that ends without a reason was cut where a line ends.
  if (finishReason !== 'stop' && rawFinishReason === undefined) throw new ModelFailure('broken_off')
}

interface End {
  totalUsage: Usage
  finishReason: string
  rawFinishReason: string | undefined
}

interface Usage {
  inputTokens?: number | undefined
  outputTokens?: number | undefined
  raw?: { cost?: unknown } | undefined
}

async function openModel({ provider, baseUrl, name, apiKey }: ModelSettings, limits: ModelLimits) {
  const { streamText } = await import('ai')
  // They would be printed among the lines of the log.
  Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false })
  const fetch = createModelFetch(limits)
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic')
    return { streamText, model: createAnthropic({ baseURL: baseUrl, apiKey: apiKey ?? '', fetch })(name) }
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  const compatible = createOpenAICompatible({
    name: 'configured',
    baseURL: baseUrl,
    ...(apiKey === null ? {} : { apiKey }),
    includeUsage: true,
    fetch,
    // OpenAI's newer models refuse the name that all others know.
    transformRequestBody: ({ max_tokens, ...body }) =>
      new URL(baseUrl).hostname === 'api.openai.com'
        ? { ...body, max_completion_tokens: max_tokens }
        : { ...body, max_tokens },
  })
  return { streamText, model: compatible(name) }
}
