import { Parser } from 'htmlparser2'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** What only forms text. */
const INERT = new Set(
  'p br hr em strong del code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 table thead tbody tr th td'.split(
    ' ',
  ),
)

/** The elements that a careless client would make of a text that it renders as Markdown with HTML. */
export function activeMarkup(text: string): string[] {
  const html = micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const isPlain =
        INERT.has(name) && Object.keys(attributes).every((key) => key === 'start' || key === 'align')
      if (!isPlain) found.push(`<${name} ${JSON.stringify(attributes)}>`)
    },
    oncomment: (comment) => void found.push(`<!--${comment}-->`),
    onprocessinginstruction: (name) => void found.push(`<${name}>`),
  })
  parser.end(html)
  return found
}
