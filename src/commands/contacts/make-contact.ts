import { randomUUID } from 'node:crypto'
import type { CaseRow } from '#store/cases.ts'
import { insertContact } from '#store/contacts.ts'
import type { Transaction } from '#store/transaction.ts'

/**
 * Makes the contact for the person of a new case and returns its id; null when the client named nobody. Several
 * recipients say where an invitation goes, not whose address is whose.
 */
export function makeContactOf(
  tx: Transaction,
  ofCase: Pick<CaseRow, 'details' | 'invitation_recipients'>,
): string | null {
  const { user_full_name } = ofCase.details
  const name = typeof user_full_name === 'string' && user_full_name.trim() !== '' ? user_full_name : null
  const [address, ...others] = ofCase.invitation_recipients
  const email = address !== undefined && others.length === 0 ? address : null
  if (name === null && email === null) return null
  const id = randomUUID()
  insertContact(tx, { id, name, email })
  return id
}
