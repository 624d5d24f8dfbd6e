/**
 * @typedef {object} Schema JSON Schema as OpenAPI 3.1 has it, as far as the routes use it
 * @property {string | string[]} [type]
 * @property {string} [title]
 * @property {string} [description]
 * @property {string} [format]
 * @property {unknown} [default]
 * @property {unknown} [const]
 * @property {unknown[]} [enum]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {Schema | boolean} [additionalProperties]
 * @property {Record<string, Schema>} [patternProperties]
 * @property {Schema} [items]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [oneOf]
 * @property {Schema[]} [allOf]
 */

/** What says nothing about the type. A keyword that is in neither list ends the generation: better none than a wrong type. */
const LIMITS = [
  ...['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems', 'minimum', 'maximum'],
  ...[
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'minProperties',
    'maxProperties',
    'examples',
    'example',
  ],
  ...['propertyNames', 'deprecated', 'title', 'description', 'format', 'default', 'nullable'],
]
const TYPES = [
  ...[
    'type',
    'const',
    'enum',
    'properties',
    'required',
    'additionalProperties',
    'patternProperties',
    'items',
  ],
  ...['anyOf', 'oneOf', 'allOf'],
]

/**
 * Writes schemas as TypeScript. Those with a title become declarations of that name; a title that two different
 * schemas have is refused.
 */
export function writeTypes() {
  /** @type {Map<string, { schema: string, text: string }>} */
  const named = new Map()

  /** @param {Schema} schema @param {number} depth @param {'input' | 'result'} side @returns {string} */
  function write(schema, depth, side) {
    if (schema.title === undefined || !/^[A-Z]\w+$/.test(schema.title)) return writeShape(schema, depth, side)
    const name = side === 'input' ? `${schema.title}Input` : schema.title
    const text = writeShape(schema, 0, side)
    const known = named.get(name)
    if (known !== undefined && known.text !== text)
      throw new Error(`Two schemas have the title "${schema.title}".`)
    if (side === 'input' && text === writeShape(schema, 0, 'result')) return write(schema, depth, 'result')
    named.set(name, { schema: JSON.stringify(schema), text })
    return name
  }

  /** @param {Schema} schema @param {number} depth @param {'input' | 'result'} side @returns {string} */
  function writeShape(schema, depth, side) {
    const unknown = Object.keys(schema).find((key) => !LIMITS.includes(key) && !TYPES.includes(key))
    if (unknown !== undefined)
      throw new Error(`The keyword "${unknown}" is new: teach scripts/client-types.mjs what it means.`)
    if ('const' in schema) return literal(schema.const)
    if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ')
    const choices = schema.anyOf ?? schema.oneOf
    if (choices !== undefined) return union(choices.map((choice) => write(choice, depth, side)))
    if (schema.allOf !== undefined)
      return schema.allOf.map((part) => bracketed(write(part, depth, side))).join(' & ')
    if (Array.isArray(schema.type))
      return union(schema.type.map((type) => ofType({ ...schema, type }, depth, side)))
    return ofType(schema, depth, side)
  }

  /** @param {Schema} schema @param {number} depth @param {'input' | 'result'} side @returns {string} */
  function ofType(schema, depth, side) {
    if (schema.type === 'string') return schema.format === 'binary' ? 'Blob' : 'string'
    if (schema.type === 'integer' || schema.type === 'number') return 'number'
    if (schema.type === 'boolean') return 'boolean'
    if (schema.type === 'null') return 'null'
    if (schema.type === 'array')
      return `${bracketed(schema.items ? write(schema.items, depth, side) : 'unknown')}[]`
    if (schema.type === 'object' || schema.properties !== undefined) return object(schema, depth, side)
    return 'unknown'
  }

  /** @param {Schema} schema @param {number} depth @param {'input' | 'result'} side @returns {string} */
  function object(schema, depth, side) {
    const indent = '  '.repeat(depth + 1)
    const members = Object.entries(schema.properties ?? {}).map(([name, property]) => {
      // What has a default may be left out of a request, and is always in an answer.
      const optional =
        !schema.required?.includes(name) || (side === 'input' && property.default !== undefined)
      const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
      const comment =
        property.description === undefined
          ? ''
          : `${indent}/** ${property.description.replaceAll('*/', '* /')} */\n`
      return `${comment}${indent}${key}${optional ? '?' : ''}: ${write(property, depth + 1, side)}`
    })
    if (members.length === 0) {
      const values = Object.values(schema.patternProperties ?? {})[0] ?? schema.additionalProperties
      return `Record<string, ${typeof values === 'object' ? write(values, depth, side) : 'unknown'}>`
    }
    return `{\n${members.join('\n')}\n${'  '.repeat(depth)}}`
  }

  return {
    /** @param {Schema} schema @param {number} depth of indentation */
    input: (schema, depth) => write(schema, depth, 'input'),
    /** @param {Schema} schema @param {number} depth of indentation */
    result: (schema, depth) => write(schema, depth, 'result'),
    declarations: () =>
      [...named]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, { text }]) =>
          text.startsWith('{') ? `export interface ${name} ${text}` : `export type ${name} = ${text}`,
        ),
  }
}

/** @param {unknown} value */
function literal(value) {
  return typeof value === 'string'
    ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : JSON.stringify(value)
}

/** @param {string[]} parts */
function union(parts) {
  const different = [...new Set(parts)]
  return different.includes('unknown') ? 'unknown' : different.join(' | ')
}

/** @param {string} type */
function bracketed(type) {
  return / [|&] /.test(type) && !/^\{[\s\S]*\}$/.test(type) ? `(${type})` : type
}
