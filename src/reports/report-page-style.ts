/** From the server's own files; without them, or for other alphabets, the system's fonts serve. */
const FONT_FACES = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese']
  .map(
    (alphabet) =>
      `@font-face { font-family: 'Inter ${alphabet}'; font-weight: 100 900; font-display: swap; src: url(/assets/fonts/inter-${alphabet}-wght-normal.woff2) format('woff2'); }`,
  )
  .join('\n')

/**
 * The style of the report's page, for screen and for print on A4. Token names and values are those of
 * web/tokens.css; paper is always light.
 * @param running what the head of each printed page says
 * @param pageOf such as `Page {page} of {pages}`
 */
export function reportPageStyle(running: string, pageOf: string): string {
  const counted = pageOf
    .split(/(\{pages?\})/)
    .map((part) => (/^\{pages?\}$/.test(part) ? `counter(${part.slice(1, -1)})` : cssString(part)))
    .join(' ')
  return `
${FONT_FACES}
@page {
  size: A4;
  margin: 20mm;
  @top-left { content: ${cssString(running)}; width: 75%; text-align: start; vertical-align: middle; overflow: hidden; white-space: nowrap; font: 8.5pt sans-serif; color: #566065; }
  @top-right { content: ${counted}; vertical-align: middle; white-space: nowrap; font: 8.5pt sans-serif; color: #566065; }
}
:root {
  --page: #ffffff; --sunken: #f4f6f6; --text: #1a2022; --muted: #566065; --line: #dde2e3;
  --accent-ink: #0b5d64; --problem: #b3261e; --good: #1c6a45;
  --font: 'Inter latin', 'Inter latin-ext', 'Inter cyrillic', 'Inter greek', 'Inter vietnamese', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  --font-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --page: #121516; --sunken: #1e2325; --text: #e8eced; --muted: #a4aeb2; --line: #2d3437;
    --accent-ink: #63c4c5; --problem: #ff9b90; --good: #7fd2a5;
  }
}
* { box-sizing: border-box; }
html { background: var(--page); color: var(--text); font: 1rem/1.5 var(--font); scroll-behavior: smooth; }
body { max-width: 52rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.015em; margin: 0.25rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; color: var(--accent-ink); margin: 3.5rem 0 1rem; }
h3 { font-size: 1rem; margin: 0 0 0.25rem; }
h4 { font-size: 0.875rem; color: var(--muted); margin: 0 0 0.5rem; }
p { margin: 0.5rem 0; max-width: 68ch; }
a { color: var(--accent-ink); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--accent-ink); outline-offset: 3px; border-radius: 2px; }
ol, ul { list-style: none; margin: 0; padding: 0; }
.quiet { color: var(--muted); }
.small { font-size: 0.875rem; }
.typed { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; }
.code { font: 0.8125rem/1.6 var(--font-mono); overflow-wrap: anywhere; }
.tone { font-weight: 600; }
.accepted, .passed { color: var(--good); }
.rejected, .failed { color: var(--problem); }
.withdrawn, .not_checked { color: var(--muted); }
.contents { border-block: 1px solid var(--line); margin-top: 2rem; padding: 1.25rem 0; font-size: 0.9375rem; }
.contents h2 { margin: 0 0 0.75rem; font-size: 1rem; }
.contents li li { padding-inline-start: 1.25rem; }
.contents a { display: inline-block; padding: 0.15rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: baseline; padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--line); }
[dir='rtl'] :is(th, td) { padding: 0.45rem 0 0.45rem 1rem; }
.rows th { width: 11.5rem; font-weight: 400; font-size: 0.875rem; color: var(--muted); }
.findings { margin-top: 1rem; }
.findings th:first-child { width: 11.5rem; }
.findings th:nth-child(2) { width: 8rem; }
.findings, .audit { font-size: 0.875rem; }
.findings td:first-child, .audit td { font-weight: 400; }
.audit td:first-child, .audit td:nth-child(3) { white-space: nowrap; }
.entries > li, .document { margin-block: 1.5rem 2.25rem; }
.given { margin: 0.75rem 0; }
.given li { display: flex; gap: 0.75rem; align-items: baseline; font-size: 0.875rem; padding: 0.25rem 0; }
.given bdi { flex: 1; min-width: 0; }
.earlier { border-inline-start: 2px solid var(--line); margin-top: 1rem; padding-inline-start: 1rem; }
.earlier > li + li { margin-top: 1rem; }
:target { background: var(--sunken); box-shadow: 0 0 0 0.75rem var(--sunken); border-radius: 2px; }
@media (max-width: 36rem) {
  body { padding: 1.5rem 1rem 3rem; }
  .rows th, .rows td { display: block; width: auto; padding-inline-end: 0; }
  .rows th { border: 0; padding-bottom: 0; }
  .rows td { padding-top: 0; }
  .audit thead { position: absolute; clip-path: inset(50%); }
  .audit tr { display: block; border-bottom: 1px solid var(--line); padding: 0.5rem 0; }
  .audit td { display: block; border: 0; padding: 0; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  html { font-size: 10pt; line-height: 1.45; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 21pt; }
  h2 { margin-top: 11mm; break-after: avoid; }
  h3, h4 { break-after: avoid; }
  tr, .given li, .entries > li { break-inside: avoid; }
  th, td { padding-block: 1.2mm; }
  .rows th, .findings th:first-child { width: 42mm; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .screen { display: none; }
  :target { background: none; box-shadow: none; }
}
`
}

/** A CSS string that says the text and can't end its own quotes or the style element. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}
