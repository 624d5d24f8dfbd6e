/** A piece of a document's text as its maker meant it. Blocks come in order and never overlap. */
export interface Block {
  /** A row is one line of a table, each cell with its header: `Plan: Basic; Price: 10 €`. */
  kind: 'heading' | 'paragraph' | 'list' | 'row'
  /** Offsets into the document's text in UTF-16 code units; `end` is exclusive. */
  start: number
  end: number
  /** Of a heading, 1 is the highest. */
  level?: number
}
