/**
 * Where people write a mobile number in two ways, and WhatsApp names it in one of them: Mexico's 1 and Argentina's 9
 * behind the country code, Brazil's 9 behind the area code.
 */
const TWO_WAYS: { long: RegExp; short: RegExp; insert: string }[] = [
  { long: /^(52)1(\d{10})$/, short: /^(52)(\d{10})$/, insert: '1' },
  { long: /^(54)9(\d{10})$/, short: /^(54)(\d{10})$/, insert: '9' },
  { long: /^(55\d\d)9(\d{8})$/, short: /^(55\d\d)(\d{8})$/, insert: '9' },
]

/** A phone number's digits in the one form under which it is compared. Takes any punctuation. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  const rule = TWO_WAYS.find(({ long }) => long.test(digits))
  return rule ? digits.replace(rule.long, '$1$2') : digits
}

/** Every form in which the number may have been written, as E.164. */
export function phoneForms(phone: string): string[] {
  const key = phoneKey(phone)
  const rule = TWO_WAYS.find(({ short }) => short.test(key))
  const forms = rule ? [key, key.replace(rule.short, `$1${rule.insert}$2`)] : [key]
  return forms.map((digits) => `+${digits}`)
}
