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
  let clean = word.replace(INVISIBLE, '')
  // What is taken out may bring together what was apart.
  for (let before = ''; before !== clean; ) {
    before = clean
    clean = withoutMarkup(clean)
  }
  return clean.replace(ADDRESS, (address) => {
    const [, bare = '', rest = ''] = /^(.*?)([.,;:!?)'"»”>]*)$/.exec(address) ?? []
    return mayShow(bare) ? bare + rest.replace(/>/g, '') : REMOVED + rest.replace(/[^.,;:!?]/g, '')
  })
}

function withoutMarkup(word: string): string {
  return (
    word
      // What Markdown would decode first.
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replace(/&(?=#?\w+;)/g, '')
      .replace(/!(?=\[)/g, '')
      .replace(/\](?:\([^)]*\)?|\[[^\]]*\]?)/g, '')
      .replace(/[[\]]/g, '')
      .replace(/<(?=[^\s\d=])/g, '')
  )
}

/** Of domains without a path only such as are known are taken for one: "Node.js" and "e.g." are words. */
const TOP_LEVEL = `
  com net org info biz name mobi io app dev xyz top site online shop store link click live club icu vip zip mov
  ai at au be br ca cc ch cl cn co cz de dk es eu fi fr gg gr hk hu id ie il in it jp kr ly me mx nl nz pl pt ro ru
  se sg sh sk su tk tr tv tw ua uk us vn za рф укр 中国 公司 网络 みんな 한국`
  .trim()
  .split(/\s+/)
  .join('|')
const NAME = '[\\p{L}\\p{M}\\p{N}-]+'
/** As browsers read it; between Chinese words it ends a sentence. */
const DOT = '(?:[.．]|[。｡](?=[a-z0-9]))'

const ADDRESS = new RegExp(
  [
    '\\p{L}[\\p{L}\\p{N}+.-]*[:：][/／]{2}\\S*',
    '(?:javascript|vbscript|data|blob|file|mailto|https?|ftp|tel|sms|intent|whatsapp|tg|skype|market)[:：]\\S+',
    `[/／]{2}[^\\s/]+${DOT}\\S+`,
    `www${DOT}\\S+`,
    `[^\\s@＠(<"']+[@＠][^\\s@]+${DOT}\\p{L}{2,}`,
    '\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+|\\/)\\S*',
    // What messengers make links of without a scheme.
    `(?:${NAME}${DOT})+\\p{L}{2,}(?::\\d+)?(?:[/／]\\S*|\\?\\S+)`,
    `(?:${NAME}${DOT})+(?:${TOP_LEVEL}|xn--[a-z0-9-]+)(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'giu',
)

/** Marks without a shape of their own, and joiners but between letters and pictures that need them. */
const INVISIBLE =
  /\u00ad|\u034f|\u061c|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|\u3164|\uffa0|[\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|(?:\u200c|\u200d)(?=\p{ASCII}|$)|(?<=^|\p{ASCII})(?:\u200c|\u200d)/gu

/** NUL can't be stored, half a character can't be sent, and marks of direction can make text look like another. */
function withoutControls(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, '')
}
