/**
 * True when all pixels are the same, so that nothing can be seen.
 * `pixels` are interleaved samples of one byte, `channels` of them a pixel.
 */
export function isFlat(pixels: Uint8Array, channels: number): boolean {
  // Each byte equals the one a pixel before it: one native comparison of the data with itself, shifted.
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  return bytes.subarray(channels).equals(bytes.subarray(0, Math.max(0, bytes.length - channels)))
}
