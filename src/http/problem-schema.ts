import { Type } from 'typebox'

export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    errors: Type.Array(Type.Object({ pointer: Type.String(), message: Type.String() }), {
      description: 'What is wrong with which value; empty where it is no single one.',
    }),
  },
  { title: 'Problem', description: 'RFC 9457 problem details' },
)

/** Described only: what one route refuses, in its own words. */
export const refusal = (description: string) => ({ ...Problem, description })
