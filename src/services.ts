import type { AddressGuard } from '#channels/webhook/address-guard.ts'
import type { CloudApi } from '#channels/whatsapp/cloud-api.ts'
import type { FileChecker } from '#checks/check-file.ts'
import type { Config } from '#config'
import type { CommandContext } from '#context'
import type { ConversationHints } from '#http/conversation-hints.ts'
import type { Drafts } from '#lib/drafts.ts'
import type { FindCredential } from '#queries/credential.ts'
import type { IdentifyConversation } from '#queries/identify-conversation.ts'
import type { PdfRenderer } from '#reports/render-report-pdf.ts'
import type { FileStorage } from '#storage/file-storage.ts'

/** What routes work with; `main.ts` makes one and passes it down. */
export interface Services {
  config: Config
  context: CommandContext
  findCredential: FindCredential
  identifyConversation: IdentifyConversation
  storage: FileStorage
  checker: FileChecker
  pdf: PdfRenderer
  guard: AddressGuard
  cloudApi: CloudApi
  hints: ConversationHints
  drafts: Drafts
  /** Whose keys may make workspaces. */
  defaultWorkspaceId: string
  version: string
  /** Why the server is not ready, in one sentence; null when it is. */
  readiness(): Promise<string | null>
}
