import { Type } from 'typebox'
import { Nullable } from '../paging.ts'

const TIME = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM' })

export const ContactParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 300 }) })

export const ContactChanges = Type.Object({
  time_zone: Type.Optional(Nullable(Type.String({ maxLength: 100, description: 'IANA name' }))),
  quiet_hours: Type.Optional(Nullable(Type.Object({ from: TIME, to: TIME }))),
})

export const Contact = Type.Object({
  contact_id: Type.String({ format: 'uuid' }),
  name: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  language: Nullable(Type.String()),
  time_zone: Nullable(Type.String()),
  quiet_hours: Nullable(Type.Object({ from: TIME, to: TIME })),
  created_at: Type.String({ format: 'date-time' }),
})

/** What `subject` names with all that belongs to it. */
export const Export = Type.Object({
  exported_at: Type.String({ format: 'date-time' }),
  subject: Type.Object({ kind: Type.String(), id: Type.String({ format: 'uuid' }) }),
  contact: Nullable(Contact),
  cases: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  conversations: Type.Array(Type.Record(Type.String(), Type.Unknown())),
})
