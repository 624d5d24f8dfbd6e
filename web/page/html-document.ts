interface Parts {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  style_url: string
  fonts_url: string | null
  brand: { nonce: string; css: string } | null
  /** Without script the page looks again by itself, in two seconds, at this address. */
  looks_again?: string | null
  /** HTML, escaped where it shows what people wrote. */
  body: string
  script: { url: string; nonce: string; data: unknown } | null
}

/** The frame around the rendered page. Everything but `body` and the brand's CSS is escaped here. */
export function htmlDocument({
  language,
  direction,
  title,
  style_url,
  fonts_url,
  brand,
  looks_again = null,
  body,
  script,
}: Parts): string {
  const font = fonts_url && `${fonts_url}/inter-latin-wght-normal.woff2`
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">',
    `<title>${escaped(title)}</title>`,
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    looks_again &&
      `<noscript><meta http-equiv="refresh" content="2; url=${escaped(looks_again)}"></noscript>`,
    font && `<link rel="preload" href="${escaped(font)}" as="font" type="font/woff2" crossorigin>`,
    `<link rel="stylesheet" href="${escaped(style_url)}">`,
    brand?.css && `<style nonce="${escaped(brand.nonce)}">${brand.css}</style>`,
    script && `<script type="module" src="${escaped(script.url)}" nonce="${escaped(script.nonce)}"></script>`,
  ]
  const data = script && `<script type="application/json" id="page-start">${embedded(script.data)}</script>`
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${direction}">
<head>${head.filter(Boolean).join('\n')}</head>
<body><div id="page">${body}</div>${data ?? ''}</body>
</html>
`
}

/** JSON in which nothing can end the script element or begin a comment. */
function embedded(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
