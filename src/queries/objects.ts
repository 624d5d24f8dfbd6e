/** The objects of the routes; webhooks show the same ones. */
export { followUpObject } from '#outbox/payloads/follow-up.ts'
export { citationObject, fullDocumentObject, messageObject } from '#outbox/payloads/objects.ts'
