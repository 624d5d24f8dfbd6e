import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export interface Phone {
  /** Such as `+57`. */
  country_code: string
  /** The number without it, digits only. */
  cellphone: string
  /** Both together, E.164. */
  phone: string
}

const LONGEST = 40

/**
 * A number as a country could give it out; whether somebody has it only the channel knows, so numbers that are kept
 * for tests pass. `cellphone` may have spaces and a leading zero, or repeat the country code. Null when it is none.
 */
export function readPhone(countryCode: string, cellphone: string): Phone | null {
  const [, code] = /^\s*(?:\+|00)?([1-9]\d{0,2})\s*$/.exec(countryCode) ?? []
  if (code === undefined || cellphone.length > LONGEST) return null
  const parsed = parse(cellphone.trim(), code)
  if (!parsed || parsed.countryCallingCode !== code || parsed.ext !== undefined) return null
  const { nationalNumber } = parsed
  const isReal = parsed.isValid() || (parsed.isPossible() && !nationalNumber.startsWith('0'))
  return isReal ? { country_code: `+${code}`, cellphone: nationalNumber, phone: parsed.number } : null
}

function parse(cellphone: string, code: string): PhoneNumber | undefined {
  try {
    return parsePhoneNumberFromString(cellphone, { defaultCallingCode: code, extract: false })
  } catch {
    // There is no country with this code.
    return undefined
  }
}
