// node scripts/generate-client.mjs: writes packages/client/src/api.ts from the OpenAPI description of all routes.
// With --check it writes nothing and says whether the file is what it would write.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { writeTypes } from './client-types.mjs'
import { root } from './root.mjs'
import { usePinnedNode } from './use-pinned-node.mjs'

const FILE = join(root, 'packages', 'client', 'src', 'api.ts')
const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** @typedef {import('./client-types.mjs').Schema} Schema */
/** @typedef {{ in: string, name: string, required?: boolean, description?: string, schema: Schema }} Parameter */
/** @typedef {Record<string, { schema?: Schema }>} Content */
/**
 * @typedef {object} Operation
 * @property {string} [operationId]
 * @property {string} [summary]
 * @property {string} [description]
 * @property {Parameter[]} [parameters]
 * @property {{ required?: boolean, content: Content }} [requestBody]
 * @property {Record<string, { content?: Content }>} responses
 * @property {object[]} [security]
 */

/**
 * The client's types and table of routes, as the text of a module.
 * @param {{ paths: Record<string, Record<string, Operation>>, webhooks: Record<string, { post: Operation }> }} description
 * @returns {string}
 */
export function generateClient({ paths, webhooks }) {
  const types = writeTypes()
  /** @type {string[]} */
  const routes = []
  /** @type {string[]} */
  const methods = []
  for (const [path, operations] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = operations[method]
      // What takes no key at all is for people, monitors and WhatsApp.
      if (operation === undefined || operation.security?.length === 0) continue
      const at = `${method.toUpperCase()} ${path}`
      const name = operation.operationId
      if (name === undefined || !/^[a-z][A-Za-z]+$/.test(name)) throw new Error(`${at} needs an operationId.`)
      if (methods.some((written) => written.includes(`\n  ${name}(`)))
        throw new Error(`${at}: "${name}" is another operation's id.`)
      const { answers, result } = resultOf(operation, types, at)
      routes.push(`  ${name}: ['${method.toUpperCase()}', '${path}', '${answers}'],`)
      methods.push(`${documentation(operation, at)}\n  ${name}(${inputOf(operation, types)}): ${result}`)
    }
  }
  const events = Object.entries(webhooks ?? {}).map(([type, { post }]) => {
    const schema = post.requestBody?.content['application/json']?.schema
    return `  '${type}': ${schema === undefined ? 'unknown' : types.result(schema, 1)}`
  })
  return [
    '// Written by scripts/generate-client.mjs from the OpenAPI description; not by hand.',
    "import type { CallOptions } from './call.ts'",
    "import type { EventStream } from './event-stream.ts'",
    ...types.declarations(),
    `/** Every route, by the name of its operation. */\nexport interface Api {\n${methods.join('\n\n')}\n}`,
    `/** The bodies of webhooks, by event type. */\nexport interface WebhookBodies {\n${events.join('\n')}\n}`,
    `/** Method, path, and what it answers with. */\nexport const routes = {\n${routes.join('\n')}\n} as const`,
  ]
    .join('\n\n')
    .replace(/'\n\nimport/, "'\nimport")
    .concat('\n')
}

/** One object: path parameters by name, beside `query` and `body`. @param {Operation} operation @param {ReturnType<typeof writeTypes>} types */
function inputOf(operation, types) {
  const parameters = operation.parameters ?? []
  const members = parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name, schema }) => ({ text: `${name}: ${types.input(schema, 2)}`, required: true }))
  const query = parameters.filter((parameter) => parameter.in === 'query')
  if (query.length > 0) {
    const schema = {
      type: 'object',
      properties: Object.fromEntries(
        query.map(({ name, description, schema: { description: said, ...rest } }) => [
          name,
          { ...rest, description: description ?? said },
        ]),
      ),
      required: query.filter(({ required }) => required).map(({ name }) => name),
    }
    const required = query.some(
      ({ required: isRequired, schema }) => isRequired && schema.default === undefined,
    )
    members.push({ text: `query${required ? '' : '?'}: ${types.input(schema, 2)}`, required })
  }
  const bodies = Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) => schema ?? [])
  if (bodies.length > 0) {
    const required = operation.requestBody?.required === true
    const alternatives = bodies.map((schema) => types.input(schema, 2))
    members.push({ text: `body${required ? '' : '?'}: ${alternatives.join(' | ')}`, required })
  }
  const optional = members.every(({ required }) => !required)
  const fields =
    members.length === 0 ? 'Record<string, never>' : `{ ${members.map(({ text }) => text).join('; ')} }`
  return `input${optional ? '?' : ''}: ${fields}, options?: CallOptions`
}

/** @param {Operation} operation @param {ReturnType<typeof writeTypes>} types @param {string} at */
function resultOf(operation, types, at) {
  const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
  const contents = good.flatMap(([, { content }]) => Object.entries(content ?? {}))
  const kinds = contents.map(([type]) => type)
  if (kinds.length > 0 && kinds.every((kind) => kind === 'text/event-stream'))
    return { answers: 'events', result: 'EventStream' }
  if (kinds.length > 0 && !kinds.includes('application/json'))
    return { answers: 'file', result: 'Promise<Response>' }
  const schemas = contents.flatMap(([type, { schema }]) =>
    type === 'application/json' ? [schema ?? {}] : [],
  )
  const results = [...new Set(schemas.map((schema) => types.result(schema, 1)))]
  if (good.some(([status]) => status === '204')) results.push(results.length === 0 ? 'void' : 'undefined')
  if (results.length === 0) throw new Error(`${at} answers with nothing that the client knows.`)
  return { answers: 'json', result: `Promise<${results.join(' | ')}>` }
}

/** @param {Operation} operation @param {string} at */
function documentation({ summary, description }, at) {
  const lines = [`\`${at}\` ${summary ?? ''}.`, ...(description === undefined ? [] : [description])]
  return `  /**\n${lines.map((line) => `   * ${line.replaceAll('*/', '* /')}`).join('\n')}\n   */`
}

/**
 * As /openapi.json shows it: the routes are described without a database.
 * @returns {Promise<string>} the module, formatted
 */
async function generate() {
  await build()
  const { describeRoutes } = await import('../test/describe-routes.ts')
  return formatted(generateClient(await describeRoutes()))
}

/** @param {string} source */
function formatted(source) {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const parameters = [biome, 'format', `--stdin-file-path=${FILE}`]
  return execFileSync(process.execPath, parameters, { input: source, encoding: 'utf8', cwd: root })
}

const [, started = '', flag] = process.argv
if (existsSync(started) && import.meta.url === pathToFileURL(started).href) {
  await usePinnedNode()
  const wanted = await generate()
  const present = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  if (flag !== '--check') {
    writeFileSync(FILE, wanted)
    console.log(present === wanted ? 'The client is as it was' : 'The client is written')
  } else if (present !== wanted) {
    console.log('packages/client/src/api.ts is stale. Run "node scripts/generate-client.mjs".')
    process.exitCode = 1
  }
  process.exit()
}
