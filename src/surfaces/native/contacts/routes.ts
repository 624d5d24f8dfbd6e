import { Type } from 'typebox'
import { changeContact } from '#commands/contacts/change-contact.ts'
import { eraseContact } from '#commands/contacts/erase-contact.ts'
import { runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { contactObject, findContact, listContacts } from '#queries/contacts.ts'
import type { Services } from '#services'
import { ListOf, Paging } from '../paging.ts'
import { presentNothing } from '../present.ts'
import { readQuietRule } from '../quiet-rule.ts'
import { Contact, ContactChanges, ContactParams } from './schema.ts'

const config = { scopes: ['native'] } as const
const tags = ['Contacts']
const params = ContactParams

/** The people whom conversations are with. */
export function contactRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/v1/contacts',
    {
      config,
      schema: {
        tags,
        operationId: 'listContacts',
        summary: 'List contacts',
        querystring: Type.Object(Paging),
        response: { 200: ListOf(Contact) },
      },
    },
    async (request) => listContacts(context, credentialOf(request).workspace_id, request.query),
  )

  app.patch(
    '/api/v1/contacts/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'updateContact',
        summary: 'Change a contact',
        description: 'The person’s own time zone and quiet hours; null stands for the workspace’s.',
        params,
        body: ContactChanges,
        response: { 200: Contact },
      },
    },
    async (request, reply) => {
      const changes = readQuietRule(request.body)
      const { id } = await findContact(context, credentialOf(request).workspace_id, request.params.id)
      const input = { contact_id: id, changes }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), changeContact, input, (row) => ({
          status: 200,
          body: contactObject(row),
        })),
      )
    },
  )

  app.post(
    '/api/v1/contacts/:id/erase',
    {
      config,
      schema: {
        tags,
        operationId: 'eraseContact',
        summary: 'Erase a person',
        description:
          'The contact, its conversations with all that belongs to them, and what its cases say about the person.',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = await findContact(context, credentialOf(request).workspace_id, request.params.id)
      const input = { contact_id: id }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), eraseContact, input, presentNothing),
      )
    },
  )
}
