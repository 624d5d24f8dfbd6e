import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { webhookHeaders } from '#channels/webhook/webhook-headers.ts'
import { SETTINGS } from '#config'
import { MODULES_BY_KIND } from '#domain/cases/modules.ts'
import { EVENT_TYPES, SCOPES } from '#domain/conversation.ts'
import { REJECTION_REASONS } from '#domain/documents/rejection.ts'
import { createSigningSecret } from '#lib/signing-secret.ts'
import { startHearback } from './hearback.ts'

type Verify = (secret: string, headers: Record<string, string>, rawBody: string) => unknown

const root = dirname(import.meta.dirname)
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...markdownIn('docs')]

test('every relative link and image leads to a file, and to a heading where it names one', () => {
  for (const page of pages) {
    for (const target of linksOf(page)) {
      const [path = '', heading] = target.split('#')
      const file = path === '' ? resolve(root, page) : resolve(root, dirname(page), path)
      assert.ok(existsSync(file), `${page} links to ${target}, which is not there`)
      if (heading !== undefined)
        assert.ok(
          headingsOf(relative(root, file)).includes(heading),
          `${page} links to ${target}, a heading that is not there`,
        )
    }
  }
})

test('every file of the repository that a page names exists', () => {
  for (const page of pages) {
    const named = read(page).match(/(?<=`)(?:src|web|test|scripts|docs|migrations)\/[\w./-]+(?=`)/g) ?? []
    for (const path of named) assert.ok(existsSync(join(root, path)), `${page} names ${path}`)
  }
})

test('deploying.md lists every setting, and no other', () => {
  const table = read('docs/deploying.md').split('\n## Settings\n')[1]?.split('\n## ')[0] ?? ''
  const listed = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  assert.deepEqual(listed.toSorted(), SETTINGS.map(({ name }) => name).toSorted())
})

test('every module, event type, scope and reason of refusal is described', () => {
  const modules = Object.values(MODULES_BY_KIND).flat()
  assertNamed('docs/cases.md', modules)
  assertNamed('docs/cases.md', REJECTION_REASONS)
  assertNamed('docs/webhooks.md', EVENT_TYPES)
  assertNamed('docs/api.md', SCOPES)
})

test('every route that a page names in full exists', async (t) => {
  const hearback = await startHearback(t)
  const { body } = await hearback.call('GET', '/openapi.json')
  const known = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${shape(path)}`),
  )
  for (const page of pages) {
    for (const [, method, path = ''] of read(page).matchAll(/\b(GET|POST|PATCH|DELETE) (\/api\/[\w/{}-]+)/g))
      assert.ok(known.includes(`${method} ${shape(path)}`), `${page} names ${method} ${path}`)
  }
})

test('both ways to verify a webhook accept a real signature and refuse a changed body', async () => {
  const snippets = [...read('docs/webhooks.md').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(
    ([, code = '']) => code,
  )
  assert.equal(snippets.length, 2)
  const secret = createSigningSecret()
  const body = '{"event":"test"}'
  const message = { webhook_id: 'msg_1', timestamp: new Date(), body, event_type: 'test', version: '0' }
  const headers = lowerCased(webhookHeaders({ ...message, secrets: [createSigningSecret(), secret] }))
  for (const snippet of snippets) {
    const verify = await load(snippet)
    assert.deepEqual(verify(secret, headers, body), { event: 'test' })
    assert.throws(() => verify(secret, headers, '{"event":"tess"}'))
    assert.throws(() => verify(createSigningSecret(), headers, body))
  }
})

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name))
}

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

function linksOf(page: string): string[] {
  const prose = read(page).replace(/^```[\s\S]*?^```$/gm, '')
  const targets = [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target)
  return targets.filter((target) => !/^[a-z]+:/.test(target))
}

/** As GitHub names them: lower case, without punctuation, dashes for spaces. */
function headingsOf(page: string): string[] {
  const prose = read(page).replace(/^```[\s\S]*?^```$/gm, '')
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function assertNamed(page: string, names: readonly string[]): void {
  const text = read(page)
  for (const name of names) assert.ok(text.includes(`\`${name}\``), `${page} does not name ${name}`)
}

/** A path with its parameters' names left out. */
function shape(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}')
}

/** Imports the code of a page as a module. */
async function load(code: string): Promise<Verify> {
  const resolved = code.replace(/from '(\w+)'/g, (_, name) => `from '${import.meta.resolve(name)}'`)
  const module: { verify: Verify } = await import(`data:text/javascript,${encodeURIComponent(resolved)}`)
  return module.verify
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
