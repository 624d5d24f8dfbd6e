/** Takes what a model writes, piece by piece, and shows what is left of it. */
export interface TextCleaner {
  push(text: string): void
  /** Shows what was held back. */
  end(): void
}

/** A longer word is broken here, since each piece is cleaned by itself. */
const LONGEST_WORD = 500
/** Written without spaces: can be shown by the character. */
const WITHOUT_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。，！？；：「」ー]+$/u
const REMOVED = '…'

/**
 * Cleans text word by word, as soon as a word is whole, so that what was shown never has to be taken back: no link,
 * image, HTML or reference can form in what is shown, also not across words. `mayShow` says which addresses stay.
 */
export function createTextCleaner(
  show: (text: string) => void,
  mayShow: (address: string) => boolean,
): TextCleaner {
  let held = ''

  function flush(length: number): void {
    const words = held.slice(0, length).split(/(\s+)/)
    held = held.slice(length)
    const clean = words.map((word) => (/^\s*$/.test(word) ? word : cleanWord(word, mayShow))).join('')
    if (clean !== '') show(clean.toWellFormed())
  }

  return {
    push(text) {
      for (const piece of piecesOf(withoutControls(text))) {
        held += piece
        flush(held.length - (/\S*$/.exec(held)?.[0].length ?? 0))
        // The last character may go on, as an emoji or an accent does.
        if (WITHOUT_SPACES.test(held)) flush(held.length - ([...held].at(-1)?.length ?? 0))
        if (held.length > LONGEST_WORD) {
          held += ' '
          flush(held.length)
        }
      }
    },
    end: () => flush(held.length),
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += LONGEST_WORD) yield text.slice(at, at + LONGEST_WORD)
}

/** A word without what a renderer could make a link, an image or HTML of. */
function cleanWord(word: string, mayShow: (address: string) => boolean): string {
  return (
    word
      // What Markdown would decode first.
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replace(/&(?=#?\w+;)/g, '')
      .replace(/!(?=\[)/g, '')
      .replace(/\](?:\([^)]*\)?|\[[^\]]*\]?)/g, '')
      .replace(/[[\]]/g, '')
      .replace(/<(?=[^\s\d=])/g, '')
      .replace(ADDRESS, (address) => {
        const [, bare = '', rest = ''] = /^(.*?)([.,;:!?)'"»”>]*)$/.exec(address) ?? []
        return mayShow(bare) ? bare + rest : REMOVED + rest.replace(/[^.,;:!?]/g, '')
      })
  )
}

const ADDRESS = new RegExp(
  [
    '[a-z][a-z0-9+.-]*:\\/\\/\\S*',
    '(?:javascript|vbscript|data|blob|file|mailto):\\S+',
    '\\/\\/[^\\s/]+\\.\\S+',
    'www\\.\\S+',
    '[^\\s@(<"\']+@[^\\s@]+\\.[a-z]{2,}',
    // What messengers make links of without a scheme.
    '(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?(?:\\/\\S*|\\?\\S+)',
    '(?:[a-z0-9-]+\\.)+(?:com|net|org|info|biz|io|app|dev|xyz|top|site|online|link|click)(?![a-z0-9])',
  ].join('|'),
  'gi',
)

/** NUL can't be stored, half a character can't be sent, and marks of direction can make text look like another. */
function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, '')
}
