export interface Mailbox {
  /** Empty when there is none. */
  name: string
  address: string
}

const LONGEST = 254
const LONGEST_LOCAL_PART = 64
/** Nothing that ends a header, a list of addresses, a route or a quoted word. */
const ADDRESS = /^[^\s\p{C}@<>()[\]\\,;:"]+@[^\s\p{C}@<>()[\]\\,;:"/]+$/u
const NAMED = /^\s*"?([^"<>\p{C}]*?)"?\s*<([^<>]*)>\s*$/u

/** Whether it can stand in an envelope and a header as it is: one bare address and nothing else. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text) && text.indexOf('@') <= LONGEST_LOCAL_PART
}

/** Reads `name@example.com` or `A name <name@example.com>`; null for anything else. */
export function readMailbox(text: string): Mailbox | null {
  const [, name = '', address = text.trim()] = NAMED.exec(text) ?? []
  return isMailAddress(address) ? { name: name.trim(), address } : null
}
