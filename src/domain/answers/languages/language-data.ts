/**
 * What is known of one language, as data. Each entry is words and phrases separated by "|", in lower case and
 * without accents; a longer phrase wins over the words inside it, and a language's own entry over those of others.
 */
export interface LanguageData {
  /** Agree by themselves. */
  yes: string
  /** Agree too, yet a negation beside them wins: "of course not". */
  agreeing: string
  /** Agree when nothing else follows: "I do". */
  elliptic: string
  /** Deny by themselves. */
  no: string
  /** Deny what stands beside them. */
  not: string
  /** Deny, and agree when denied themselves: "not wrong". */
  wrong: string
  /** Leave a yes or no open; beside an option they only weaken it. */
  maybe: string
  /** Leave any question open. */
  unsure: string
  /** Means yes when nothing else is said: "probably". */
  likely: string
  /** Weaken what they stand beside. */
  hedge: string
  /** All but what follows. */
  except: string
  /** Begin something else: "not the first but the second". */
  contrast: string
  and: string
  or: string
  none: string
  any: string
  all: string
  both: string
  /** Begin a question of the person's own. */
  asking: string
  /** Wanting, being able and having: they may stand between a negation and what it denies. */
  wanting: string
  /** Say nothing about which answer is meant. */
  filler: string
  /** "option", "number": the word after them is a position. */
  position: string
  /** From 0 on; forms of one number are separated by spaces. */
  numbers: string
  /** From the first on; forms of one are separated by spaces. */
  ordinals: string
  last: string
  penultimate: string
  /** Abbreviations and what they stand for, separated by a space. */
  abbreviations: string
  middle: string
  /** Beginnings and endings that do not change what a word is about. */
  beginnings: string
  endings: string
  /** Begin the correction of an earlier answer, when something that answers it follows. */
  correcting: string
  /** May begin one, or be mere politeness. */
  interrupting: string
}
