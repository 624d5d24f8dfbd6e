import type { PageDocument } from './view.ts'

/** What a screen reader says of a message: its words, and its files by name. */
export function spokenMessage({
  text,
  documents,
}: {
  text: string
  documents: readonly PageDocument[]
}): string {
  return [text.trim(), ...documents.map(({ name }) => name)].filter(Boolean).join(' – ')
}
