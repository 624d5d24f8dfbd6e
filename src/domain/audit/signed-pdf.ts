import { isSignedBy, type Signer } from '#lib/signer.ts'

/**
 * A PDF's signature is a comment in a line of its own before the last `startxref`, with the public key, over all other
 * bytes. Readers skip it, offsets stay right, and the file still ends as PDF/A wants it to.
 */
const MARK = '%hearback-signature-1 '
const END = 'startxref'
const KEY_LENGTH = 44
const LINE_LENGTH = MARK.length + KEY_LENGTH + 1 + 88 + 1
const PURPOSE = Buffer.from('hearback-pdf-1\n')

/** Throws when the bytes are no PDF. */
export function signPdf(pdf: Buffer, signer: Signer): Buffer {
  const end = pdf.lastIndexOf(END)
  if (end === -1) throw new Error('a PDF has a startxref')
  const line = `${MARK}${signer.publicKey} ${signer.sign(Buffer.concat([PURPOSE, pdf]))}\n`
  return Buffer.concat([pdf.subarray(0, end), Buffer.from(line), pdf.subarray(end)])
}

/** Whether the file looks like a signed PDF; what its signature is worth says `readPdfSigner`. */
export function hasPdfSignature(file: Buffer): boolean {
  return file.subarray(0, 5).equals(Buffer.from('%PDF-')) && file.includes(MARK)
}

/** The public key that every other byte of the file is signed with; null when one byte is not as it was signed. */
export function readPdfSigner(file: Buffer): string | null {
  const end = file.lastIndexOf(END)
  const start = end - LINE_LENGTH
  if (start < 0) return null
  const line = file.toString('latin1', start, end)
  const key = line.slice(MARK.length, MARK.length + KEY_LENGTH)
  const signature = line.slice(MARK.length + KEY_LENGTH + 1, -1)
  if (line !== `${MARK}${key} ${signature}\n`) return null
  const signed = Buffer.concat([PURPOSE, file.subarray(0, start), file.subarray(end)])
  return isSignedBy(key, signature, signed) ? key : null
}
