import { readFileSync } from 'node:fs'
import type { Language } from './lexicon.ts'

/** A sense of a word: its number among those of the language, and how much it says about each of its words, 0 to 1. */
export interface Sense {
  number: number
  weight: number
}

/** Two counts: of words and of senses. */
export const HEADER_BYTES = 8
/** Shorter stems are shared by words that have nothing to do with each other. */
const SHORTEST_STEM = 4
const NONE: readonly Sense[] = []
const FILES = new Map<Language, Buffer>()

/** The senses that a plain word has in the language's thesaurus, which is read at the first use; words of a sense mean nearly the same, or belong together. */
export function sensesOf(text: string, stem: string, language: Language): readonly Sense[] {
  const file = fileOf(language)
  const [words, senses] = [file.readUInt32LE(0), file.readUInt32LE(4)]
  const place = search(file, words, thesaurusKey(text, stem))
  if (place === null) return NONE
  const starts = HEADER_BYTES + 4 * words
  const sizes = starts + 4 * (words + 1)
  const lists = sizes + senses
  const end = lists + file.readUInt32LE(starts + 4 * (place + 1))
  const found: Sense[] = []
  let number = 0
  for (let at = lists + file.readUInt32LE(starts + 4 * place); at < end; ) {
    let shift = 0
    let byte = file[at++] ?? 0
    for (; byte > 127; byte = file[at++] ?? 0) {
      number += (byte & 127) << shift
      shift += 7
    }
    number += byte << shift
    found.push({ number, weight: 1 / Math.sqrt(file[sizes + number] ?? 1) })
  }
  // A word of many senses says little about each.
  const share = Math.sqrt(found.length)
  for (const sense of found) sense.weight /= share
  return found
}

/** What the thesaurus has a word under: its stem as a number of 32 bits (FNV-1a). */
export function thesaurusKey(text: string, stem: string): number {
  const word = stem.length >= SHORTEST_STEM ? stem : text
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

/** The place of a key among the sorted ones. */
function search(file: Buffer, count: number, key: number): number | null {
  let [low, high] = [0, count - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = file.readUInt32LE(HEADER_BYTES + 4 * middle)
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return null
}

/** Beside the sources it is where it is beside the built server. */
function fileOf(language: Language): Buffer {
  const known = FILES.get(language)
  if (known) return known
  const file = readFileSync(new URL(`./thesaurus/${language}.bin`, import.meta.url))
  FILES.set(language, file)
  return file
}
