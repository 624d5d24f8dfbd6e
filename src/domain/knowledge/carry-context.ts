import { fold, type Language } from './languages.ts'
import { tokenise } from './tokenise.ts'

/** Words of what was said before, which count less than those of the question. */
export interface CarriedText {
  text: string
  weight: number
}

type Turn = { role: 'user' | 'agent'; text: string }

/** How a question goes on from the one before. In lower case, without accents. */
const GOES_ON =
  /^\W*(?:and|what about|how about|but|or|also|then|y|e|ou|o|u|und|oder|aber|et|mais|que tal|y que|e para|was ist mit|wie ist es mit|wie sieht es|et pour|quid|en|of|ma)\b/
/** What stands for something that was said before. */
const PRONOUNS =
  /\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|these|those|there|that one|the same|one|el|ella|ellos|ellas|eso|esto|este|esta|estos|estas|ese|esa|su|sus|ele|ela|eles|elas|isso|isto|seu|sua|seus|suas|dele|dela|er|sie|es|ihn|ihm|ihr|ihre|ihrer|ihren|sein|seine|seiner|seinen|dies|diese|dieser|dieses|davon|dafur|damit|il|elle|ils|elles|cela|ceci|ca|son|sa|ses|leur|leurs|celui|celle|lui|lei|loro|suo|suoi|questo|questa|het|zij|hij|zijn|haar|hun|dit|dat|deze)\b/
const FEWEST_TERMS = 2
const QUESTION_WEIGHT = 0.5
const ANSWER_WEIGHT = 0.3
const NAME = /(?<=\S\s+["'“«(]?)\p{Lu}[\p{L}\p{N}-]*/gu

/** What of the conversation the question leans on: nothing, unless it can't be understood by itself. */
export function carryContext(question: string, history: readonly Turn[], language: Language): CarriedText[] {
  const carried: CarriedText[] = []
  let current = question
  let weight = 1
  for (let at = history.length - 1; at >= 0 && goesOn(current, language); at--) {
    const { role, text } = history[at] ?? { role: 'agent', text: '' }
    if (role === 'agent') {
      if (carried.length === 0)
        carried.push({ text: [...text.matchAll(NAME)].join(' '), weight: ANSWER_WEIGHT })
      continue
    }
    weight *= QUESTION_WEIGHT
    carried.push({ text, weight })
    current = text
  }
  return carried.some(({ text }) => text.length > 0) ? carried : []
}

function goesOn(question: string, language: Language): boolean {
  const plain = fold(question.toLowerCase())
  if (GOES_ON.test(plain)) return true
  const terms = new Set(
    tokenise(question, language).flatMap(({ term, isStopWord, isVague }) =>
      isStopWord || isVague ? [] : [term],
    ),
  )
  return terms.size < FEWEST_TERMS || (PRONOUNS.test(plain) && terms.size <= FEWEST_TERMS + 1)
}
