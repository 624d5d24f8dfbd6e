export interface Refusal {
  ok: false
  /** One sentence for the developer who typed the address. */
  reason: string
}

const longestUrl = 2048

/** White space, control and invisible characters, lone surrogates: parsers disagree about all of them. */
const unsafeCharacter = /[\p{C}\p{Z}\\]/u

/**
 * What can be said about a target without asking a name server: http(s), no user information, control
 * characters, white space, backslashes or port 0, at most 2,048 characters. The WHATWG parser normalises
 * decimal, octal, hexadecimal and full-width hosts, so `url.hostname` is what would be connected to.
 */
export function checkUrlForm(text: string): { ok: true; url: URL } | Refusal {
  if (text.length > longestUrl) return refusal('The address is longer than 2,048 characters.')
  if (unsafeCharacter.test(text)) {
    return refusal('The address contains white space, a control character or a backslash.')
  }
  const authority = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1]
  if (authority === undefined)
    return refusal('The address must start with http:// or https:// and a host name.')
  if (authority.includes('@')) return refusal('The address must not contain a user name or password.')
  const url = URL.parse(text)
  if (!url) return refusal('The address is not a valid URL.')
  if (url.port === '0') return refusal('The address must not use port 0.')
  return { ok: true, url }
}

function refusal(reason: string): Refusal {
  return { ok: false, reason }
}
