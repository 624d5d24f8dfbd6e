const OUTSIDE_THE_BODY = /^\/(query|path|header)\//
const LONGEST = 200

/** How a message calls the field at a pointer: `/modules/2/question` is "modules[2].question". */
export function nameField(pointer: string): string {
  const segments = pointer.replace(OUTSIDE_THE_BODY, '/').split('/').slice(1)
  if (segments.length === 0) return 'The body'
  const name = segments
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, segment) => (/^\d+$/.test(segment) ? `${path}[${segment}]` : `${path}.${segment}`))
  return `"${name.slice(0, LONGEST).toWellFormed().replaceAll('\0', '')}"`
}
