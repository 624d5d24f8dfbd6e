import { isDenial } from './word-kinds.ts'
import type { Word } from './words.ts'

/** Whether words say "none of them", also as "I don't want any of them"; not in "I don't want any tea". */
export function saysNone(words: readonly Word[]): boolean {
  return words.some((word, index) => {
    if (word.roles.has('none')) return true
    if (word.place > 0 || !(word.roles.has('any') || word.text === 'either')) return false
    const denied = words.slice(0, index).some((each) => each.clause === word.clause && isDenial(each))
    const next = words[index + word.phrase]
    return denied && (!next || next.clause !== word.clause || next.roles.has('filler'))
  })
}
