import { inflateSync } from 'node:zlib'

const SCRIPT = /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])/
/** Objects may be packed in streams; these bounds keep the search short. */
const MAX_PACKED_STREAMS = 200
const MAX_UNPACKED_BYTES = 4 * 1024 * 1024

/** True when a PDF names a script or an action that starts a program. Best effort: such files are stored, never run. */
export function findPdfScripts(file: Buffer): boolean {
  const text = file.toString('latin1')
  if (SCRIPT.test(plainNames(text))) return true
  let streams = 0
  for (const match of text.matchAll(/\/ObjStm[\s\S]{0,500}?stream\r?\n/g)) {
    if (++streams > MAX_PACKED_STREAMS) return false
    if (SCRIPT.test(plainNames(unpack(file.subarray(match.index + match[0].length))))) return true
  }
  return false
}

/** In a name, `#4a` stands for `J`. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function unpack(stream: Buffer): string {
  try {
    return inflateSync(stream, { maxOutputLength: MAX_UNPACKED_BYTES }).toString('latin1')
  } catch {
    return ''
  }
}
