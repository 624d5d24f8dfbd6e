import type { Block } from '#domain/knowledge/block.ts'
import { cutPassages } from '#domain/knowledge/cut-passages.ts'
import { findBlocks } from '#domain/knowledge/find-blocks.ts'
import { addPassage, createPassageIndex, type PassageIndex } from '#domain/knowledge/index-passages.ts'
import { languageOf } from '#domain/knowledge/languages.ts'
import { letOthersRun } from '#lib/let-others-run.ts'
import type { NewPassage } from '#store/passages.ts'

/** A document as it will be searched. */
export interface PreparedDocument {
  passages: NewPassage[]
  index: PassageIndex
}

const PASSAGES_AT_ONCE = 50

/**
 * Cuts a document into passages and indexes their words: work for the processor, so before the transaction, and in
 * slices. Without blocks, headings and paragraphs are found in the text.
 */
export async function prepareDocument(document: {
  language: string | null
  title: string
  content: string
  blocks?: readonly Block[] | null
}): Promise<PreparedDocument> {
  const { title, content } = document
  const language = languageOf(document.language)
  const passages: NewPassage[] = []
  const index = createPassageIndex()
  for (const { start, end, headings } of cutPassages(content, document.blocks ?? findBlocks(content))) {
    const text = content.slice(start, end)
    addPassage(index, { text, titles: [title, ...headings] }, language)
    passages.push({ start, end, text, headings })
    if (passages.length % PASSAGES_AT_ONCE === 0) await letOthersRun()
  }
  return { passages, index }
}
