import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { PlainStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const LONGEST_REPLY = 200

/** A valid number with its country code, as E.164. No country is assumed. */
export const understandPhone: Understand<PlainStep> = (_, reply, { language }) => {
  const text = reply.length > LONGEST_REPLY ? '' : reply.trim().replace(/^00(?=\s?[1-9])/, '+')
  const phone = parsePhoneNumberFromString(text)
  return phone?.isValid() ? answered(phone.number) : unusable(engineText('retry_phone', language))
}
