import type { PlainStep } from '../script.ts'
import type { SessionKey } from '../state.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const LONGEST_ADDRESS = 500
const COORDINATES = /^([+-]?\d{1,3}(?:\.\d{1,20})?)\s{0,3}[,;\s]\s{0,3}([+-]?\d{1,3}(?:\.\d{1,20})?)$/

/** Coordinates as "latitude, longitude" in degrees, on the next line perhaps their address; or an address in words. */
export const understandLocation: Understand<PlainStep> = (_, reply, { language }) => {
  const text = reply.trim()
  const place = coordinates(text)
  if (place && Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180) {
    const degrees = `${place.latitude}, ${place.longitude}`
    return answered(place.address === null ? degrees : `${degrees}\n${place.address}`)
  }
  const isAddress = !place && text.length >= 3 && text.length <= LONGEST_ADDRESS && /\p{L}/u.test(text)
  return isAddress ? answered(text, 0.9) : unusable(engineText('retry_location', language))
}

/** The session key of a location's answer; its value is JSON with latitude, longitude and address. */
export function locationKey(text: string): SessionKey {
  const place = coordinates(text)
  const value = place ?? { latitude: null, longitude: null, address: text }
  return { value: JSON.stringify(value), type: 'location' }
}

interface Place {
  latitude: number
  longitude: number
  address: string | null
}

function coordinates(text: string): Place | null {
  const [degrees = '', ...lines] = text.split('\n')
  const match = COORDINATES.exec(degrees.trim())
  const address = lines.join(' ').trim().slice(0, LONGEST_ADDRESS)
  if (!match) return null
  return {
    latitude: Number(match[1]),
    longitude: Number(match[2]),
    address: address === '' ? null : address,
  }
}
