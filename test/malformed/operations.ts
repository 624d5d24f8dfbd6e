import type { Call } from '../caller.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema, read as it comes
export type Schema = any

/** One route, as the API describes itself. */
export interface Operation {
  method: string
  /** With its parameters in braces. */
  path: string
  body: Schema | null
  /** Schemas by name. */
  query: Record<string, Schema>
  /** Ends or removes what it names, so that it is given no id of something that exists. */
  isFinal: boolean
}

interface Described {
  requestBody?: { content: Record<string, { schema: Schema }> }
  parameters?: { in: string; name: string; schema: Schema }[]
}

const text = { type: 'string' }

/** Every operation of `/openapi.json`, and what the page's scripts ask, which is nobody's API and not in it. */
export async function readOperations(call: Call): Promise<Operation[]> {
  const { body } = await call('GET', '/openapi.json')
  const documented = Object.entries<Record<string, Described>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      body: requestBody?.content['application/json']?.schema ?? null,
      query: Object.fromEntries(
        parameters.filter((parameter) => parameter.in === 'query').map(({ name, schema }) => [name, schema]),
      ),
      isFinal: method === 'delete' || /\/(close|rotate|link|erase)$/.test(path),
    })),
  )
  return [...documented, ...pageOperations()]
}

function pageOperations(): Operation[] {
  const post = (path: string, properties: Record<string, Schema>) => ({
    method: 'POST',
    path: `/c/{token}${path}`,
    body: { type: 'object', properties },
    query: { step_id: text },
    isFinal: false,
  })
  return [
    { method: 'GET', path: '/c/{token}/view', body: null, query: {}, isFinal: false },
    post('', { action: text, text, step_id: text }),
    post('/reply', { step_id: text, text, choices: { type: 'array', items: text }, intent: text }),
    post('/files', { files: text }),
    post('/withdraw', { document_id: text }),
    post('/language', { language: text }),
  ]
}
