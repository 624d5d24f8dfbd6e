/**
 * Previews of images that were added in this visit, by document id. They come from the person's own device,
 * so nothing is fetched, and a reload shows the kind of file instead.
 */
const previews = new Map<string, string>()

export function rememberThumbnail(document_id: string, file: File): void {
  if (file.type.startsWith('image/')) previews.set(document_id, URL.createObjectURL(file))
}

/** A `blob:` address, or null when there is none. */
export function thumbnailOf(document_id: string): string | null {
  return previews.get(document_id) ?? null
}
