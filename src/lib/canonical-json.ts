/**
 * The same JSON text for equal values: object keys in the order of their UTF-16 code units, no white space.
 * Throws a TypeError for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    let members = ''
    // Without an order of one's own, `sort` compares UTF-16 code units.
    for (const key of Object.keys(value).sort()) {
      const member = (value as Record<string, unknown>)[key]
      if (member === undefined) continue
      members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
    }
    return `{${members}}`
  }
  const text = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`JSON cannot hold a ${typeof value}`)
  return text
}
