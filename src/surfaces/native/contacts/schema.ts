import { Type } from 'typebox'
import { Nullable } from '../paging.ts'
import { QuietHours, TimeZone } from '../quiet-rule.ts'

export const ContactParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 300 }) })

export const ContactChanges = Type.Object({
  time_zone: Type.Optional(Nullable(TimeZone)),
  quiet_hours: Type.Optional(Nullable(QuietHours)),
})

export const Contact = Type.Object(
  {
    contact_id: Type.String({ format: 'uuid' }),
    name: Nullable(Type.String()),
    email: Nullable(Type.String()),
    phone: Nullable(Type.String()),
    language: Nullable(Type.String()),
    time_zone: Nullable(Type.String()),
    quiet_hours: Nullable(QuietHours),
    created_at: Type.String({ format: 'date-time' }),
  },
  { title: 'Contact' },
)

/** What `subject` names with all that belongs to it. */
export const Export = Type.Object({
  exported_at: Type.String({ format: 'date-time' }),
  subject: Type.Object({ kind: Type.String(), id: Type.String({ format: 'uuid' }) }),
  contact: Nullable(Contact),
  cases: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  conversations: Type.Array(Type.Record(Type.String(), Type.Unknown())),
})
