declare module 'heic-decode' {
  interface HeicImage {
    width: number
    height: number
    /** RGBA samples of one byte. */
    decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  }
  const decode: {
    /** Reads the container only; `dispose` frees what the pictures hold. */
    all(input: { buffer: Uint8Array }): Promise<HeicImage[] & { dispose(): void }>
  }
  export default decode
}
