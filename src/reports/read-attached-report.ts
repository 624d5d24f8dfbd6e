/** The text of the `report.json` that a PDF report carries; null when it has none or can't be read. */
export async function readAttachedReport(pdf: Buffer): Promise<string | null> {
  // Loaded when it is needed: it is large, and few commands read PDFs.
  const { getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
    try {
      const content = await document.getAttachmentContent('report.json')
      return content === null
        ? null
        : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
    } finally {
      await document.cleanup()
    }
  } catch {
    return null
  }
}
