/** The objects of the native routes; webhooks show the same ones. */
export { fullDocumentObject, messageObject } from '#outbox/payloads/objects.ts'
