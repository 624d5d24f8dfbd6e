/** A form where the body has a file in it, one field a value and a repeated field for a list; null when it has none. */
export function toForm(body: unknown): FormData | null {
  if (body instanceof FormData) return body
  if (typeof body !== 'object' || body === null) return null
  const fields = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each: unknown) => ({ name, each })),
  )
  if (!fields.some(({ each }) => each instanceof Blob)) return null
  const form = new FormData()
  for (const { name, each } of fields) {
    if (each instanceof Blob) form.append(name, each)
    else if (each !== undefined && each !== null) form.append(name, String(each))
  }
  return form
}
