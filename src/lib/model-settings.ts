/** A language model that the operator has chosen. */
export interface ModelSettings {
  provider: 'openai' | 'anthropic'
  /** No slash at the end. */
  baseUrl: string
  name: string
  apiKey: string | null
}

const ANTHROPIC = 'https://api.anthropic.com/v1'

/** Reads the `LLM_` settings; null when none is given. `problem` hears one sentence for each wrong one. */
export function readModelSettings(
  text: (name: string) => string | null,
  problem: (sentence: string) => void,
): ModelSettings | null {
  const [baseUrl, name, apiKey, provider] = [
    text('LLM_BASE_URL'),
    text('LLM_MODEL'),
    text('LLM_API_KEY'),
    text('LLM_PROVIDER'),
  ]
  if (baseUrl === null && name === null && apiKey === null && provider === null) return null
  const isAnthropic = provider === 'anthropic'
  if (provider !== null && provider !== 'openai' && !isAnthropic)
    problem(`LLM_PROVIDER is "${provider}"; use openai for any OpenAI-compatible API, or anthropic.`)
  if (name === null) problem('LLM_MODEL is required with the other LLM_ settings: the name of the model.')
  if (baseUrl === null && !isAnthropic)
    problem('LLM_BASE_URL is required for a model, as in LLM_BASE_URL=https://api.openai.com/v1.')
  if (baseUrl !== null && !isPlainAddress(baseUrl))
    problem('LLM_BASE_URL must be an http or https address without user name, query and fragment.')
  if (apiKey === null && isAnthropic) problem('LLM_API_KEY is required with LLM_PROVIDER=anthropic.')
  if (apiKey !== null && !/^[\x21-\x7e]+$/.test(apiKey))
    problem('LLM_API_KEY must be letters, digits and signs without spaces.')
  return {
    provider: isAnthropic ? 'anthropic' : 'openai',
    baseUrl: (baseUrl ?? ANTHROPIC).replace(/\/+$/, ''),
    name: name ?? '',
    apiKey,
  }
}

function isPlainAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password, search, hash } = new URL(value)
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '')
}
