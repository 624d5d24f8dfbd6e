/** "9/10" and "9 out of 10" as "9", where `highest` is the end of what is asked for. Linear in the text's length. */
export function withoutScale(text: string, highest: number | null | undefined): string {
  if (highest === null || highest === undefined) return text
  return text.replace(OF_HIGHEST, (said, number: string, end: string) =>
    Number(end) === highest ? number : said,
  )
}

const OF_HIGHEST =
  /(?<![\d.,/]|\d )(\d{1,9})(?: ?\/ ?| (?:out of|of|von|sur|de|em|auf|over|sobre) )(\d{1,9})(?![\d/]|[.,]\d)/gi
