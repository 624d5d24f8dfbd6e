import { phoneKey } from '#domain/whatsapp/phone-forms.ts'
import { emptyIncomingOf } from '#store/incoming-messages.ts'
import { deleteWindows } from '#store/messaging-windows.ts'
import type { Transaction } from '#store/transaction.ts'

/** A person is erased: when they wrote, and what of it waits. */
export function erasePhone(tx: Transaction, phone: string): void {
  emptyIncomingOf(tx, phoneKey(phone))
  deleteWindows(tx, phoneKey(phone))
}
