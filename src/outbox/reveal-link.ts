import type { SecretBox } from '#lib/secret-box.ts'
import type { LinkRow } from '#store/links.ts'
import { pageAddress } from './payloads/addresses.ts'

export const linkContext = (linkId: string) => `link:${linkId}`

/** The address of a link in use. */
export function revealLink(context: { secrets: SecretBox; publicUrl: string }, link: LinkRow): string {
  const token = context.secrets.decrypt(link.token_encrypted, linkContext(link.id)).toString('utf8')
  return pageAddress(context.publicUrl, token)
}
