/** What the mail with a person's link is made of. */
export interface Invitation {
  /** Makes the Message-ID, which is the same over all attempts. */
  invitation_id: string
  recipient: string
  workspace_name: string
  /** Whom the questions are about. */
  subject: string | null
  link: string
  /** When the link ends, ISO 8601 UTC. */
  expires_at: string
  /** The workspace's, such as `es`. */
  language: string
  time_zone: string
}
