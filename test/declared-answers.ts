import assert from 'node:assert/strict'
import { Ajv, type ValidateFunction } from 'ajv'
import type { Call } from './caller.ts'

export interface Answered {
  status: number
  /** Empty where there is no body. */
  type: string
  /** Parsed when it is JSON. */
  body: unknown
  /** The request, for messages, where the route says too little. */
  shown?: string
}

interface Described {
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}

interface Route extends Described {
  method: string
  path: string
  pattern: RegExp
}

/** Fails unless `/openapi.json` declares this answer of this route: its status, its media type and what JSON looks like. */
export type CheckDeclared = (method: string, path: string, answered: Answered) => void

/** Calls, and fails for any answer that is not declared. */
export async function callDeclared(call: Call): Promise<Call> {
  const checkDeclared = await readDeclared(call)
  return async (method, path, ...rest) => {
    const answer = await call(method, path, ...rest)
    const { status, headers, body } = answer
    checkDeclared(method, path, { status, type: headers.get('content-type') ?? '', body })
    return answer
  }
}

export async function readDeclared(call: Call): Promise<CheckDeclared> {
  const { body } = await call('GET', '/openapi.json')
  const routes = Object.entries<Record<string, Described>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { responses }]): Route => ({
        method: method.toUpperCase(),
        path,
        pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
        responses,
      }),
    ),
  )
  const ajv = new Ajv({ strict: false, logger: false })
  const checks = new Map<object, ValidateFunction>()
  const checkOf = (schema: object) => {
    const check = checks.get(schema) ?? ajv.compile(schema)
    checks.set(schema, check)
    return check
  }

  return (method, address, { status, type, body, shown: request = '' }) => {
    const [path = ''] = address.split(/[?#]/)
    // What can't be read, as an address or for its length, reaches no route.
    if (status === 431 || !isReadable(path)) return
    const found = routes.filter((route) => route.method === method && route.pattern.test(path))
    const route = found.find((each) => !each.path.includes('{')) ?? found[0]
    if (route === undefined) return
    const shown = `${method} ${route.path} answers ${status}`
    const to = request === '' ? '' : ` (to ${request})`
    const declared = route.responses[status]
    assert.ok(declared, `${shown}, which /openapi.json does not declare${to}`)
    const content = declared.content ?? {}
    const [media = ''] = type.split(';')
    if (media === '' && Object.keys(content).length === 0) return
    const described = content[media] ?? content['*/*']
    assert.ok(
      described,
      `${shown} as ${media || 'nothing'}, declared is ${Object.keys(content).join(', ')}${to}`,
    )
    if (!/\bjson$/.test(media) || method === 'HEAD') return
    const check = checkOf(described.schema)
    assert.ok(check(body), `${shown} with ${JSON.stringify(body)}: ${ajv.errorsText(check.errors)}${to}`)
  }
}

function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}
