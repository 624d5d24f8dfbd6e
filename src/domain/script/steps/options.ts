import { containsWords, plainWords } from '../plain-words.ts'
import type { Option } from '../script.ts'
import { everyLanguage, fillIn, keyValue, say, type Voice } from '../text.ts'

interface OptionMatch {
  option: Option
  confidence: number
}

const NUMBER_FILLERS = new Set(['option', 'number', 'answer', 'opcion', 'numero', 'opcao', 'nummer', 'nr'])
const NEGATIONS = new Set(
  'not no dont doesnt cant never none neither without nunca ni sin tampoco nao nem sem nicht kein keine keinen nie ohne pas non ne jamais sans'.split(
    ' ',
  ),
)

/** Longer replies name no option; a text has 10,000 characters at most. */
const LONGEST_REPLY = 12_000

/** The option that the reply names word for word: its text in any language, or a synonym. */
export function namedOption(options: readonly Option[], reply: string, voice: Voice): Option | null {
  const words = reply.length > LONGEST_REPLY ? '' : plainWords(reply)
  if (words === '') return null
  return options.find((option) => names(option, voice).includes(words)) ?? null
}

/** The one option that the reply means: by name, by its number from 1, by a beginning, or inside a sentence. */
export function meantOption(options: readonly Option[], reply: string, voice: Voice): OptionMatch | null {
  const named = namedOption(options, reply, voice)
  if (named) return { option: named, confidence: 1 }
  const words = reply.length > LONGEST_REPLY ? '' : plainWords(reply)
  if (words === '') return null
  const candidates = options.map((option) => ({ option, names: names(option, voice) }))
  const numbered = numberedOption(candidates, words)
  if (numbered) return { option: numbered, confidence: 1 }
  const begun = candidates.filter((each) => each.names.some((name) => begins(name, words)))
  if (begun.length === 1 && begun[0]) return { option: begun[0].option, confidence: 0.9 }
  const within = candidates.filter((each) => each.names.some((name) => containsWords(name, words)))
  if (within.length === 1 && within[0]) return { option: within[0].option, confidence: 0.8 }
  return mentionedOption(candidates, words)
}

/** The options as a numbered list, one a line. */
export function listOptions(options: readonly Option[], voice: Voice): string {
  return options.map((option, index) => `${index + 1}. ${say(option.text, voice)}`).join('\n')
}

interface NamedOption {
  option: Option
  names: string[]
}

function names(option: Option, voice: Voice): string[] {
  const texts = everyLanguage(option.text).map((text) => fillIn(text, (name) => keyValue(voice.keys, name)))
  return [...texts, ...(option.synonyms ?? [])].map(plainWords).filter((name) => name !== '')
}

/** Numbers count only where no option starts with a digit itself: "2" may mean "2 rooms". */
function numberedOption(options: readonly NamedOption[], words: string): Option | null {
  const parts = words.split(' ', 3)
  const digits = parts.length === 1 ? parts[0] : NUMBER_FILLERS.has(parts[0] ?? '') ? parts[1] : undefined
  if (parts.length > 2 || digits === undefined || !/^\d{1,3}$/.test(digits)) return null
  if (options.some((each) => each.names.some((name) => /^\d/.test(name)))) return null
  return options[Number(digits) - 1]?.option ?? null
}

function begins(name: string, words: string): boolean {
  return words.length > 1 ? name.startsWith(words) : name.startsWith(`${words} `)
}

/** An option mentioned in a sentence that denies nothing; "light blue" wins over the "blue" inside it. */
function mentionedOption(options: readonly NamedOption[], words: string): OptionMatch | null {
  const mentions = options.flatMap((each) =>
    each.names.filter((name) => containsWords(words, name)).map((name) => ({ option: each.option, name })),
  )
  const longest = mentions.filter(
    (one) => !mentions.some((other) => other.name !== one.name && containsWords(other.name, one.name)),
  )
  const [first] = longest
  if (!first || longest.some((mention) => mention.option !== first.option)) return null
  const rest = ` ${words} `.replace(` ${first.name} `, ' ').split(' ')
  return rest.some((word) => NEGATIONS.has(word)) ? null : { option: first.option, confidence: 0.8 }
}
