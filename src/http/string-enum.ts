import { type TSchemaOptions, Type } from 'typebox'

/** One of these words, as a plain JSON Schema `enum`, so that a refusal can list them. */
export function stringEnum<const Values extends readonly string[]>(
  values: Values,
  options: TSchemaOptions = {},
) {
  return Type.Unsafe<Values[number]>({ ...options, type: 'string', enum: [...values] })
}
