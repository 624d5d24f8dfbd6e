import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Another text in one source file, for one process: a place to die at, or a planted defect. The product itself has
 * no switches for its tests.
 */
export interface Alteration {
  /** From the root, such as `src/store/jobs.ts`. */
  file: string
  /** Found exactly once, or the process does not start. */
  find: string
  replace: string
}

const ROOT = join(import.meta.dirname, '..', '..')
const GIVEN = 'alterations'

/** Node's options for a process that runs the sources altered so. They can be given more than once. */
export function alteredBy(alterations: readonly Alteration[]): string[] {
  const loader = new URL(import.meta.url)
  loader.searchParams.set(GIVEN, JSON.stringify(alterations))
  return ['--import', loader.href.replaceAll('+', '%20')]
}

/** This module, imported by Node's option, alters what that process loads. */
const given = new URL(import.meta.url).searchParams.get(GIVEN)
if (given !== null) alterSources(JSON.parse(given) as Alteration[])

function alterSources(alterations: readonly Alteration[]): void {
  // At once, so that one for a file that is loaded late, or never, is not overlooked.
  requireFits(alterations)
  const byUrl = Map.groupBy(alterations, ({ file }) => pathToFileURL(join(ROOT, file)).href)
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      const mine = byUrl.get(url)
      return mine ? { ...loaded, source: mine.reduce(alter, String(loaded.source)) } : loaded
    },
  })
}

/** Throws unless each alteration finds its place in the sources as they are. */
export function requireFits(alterations: readonly Alteration[]): void {
  for (const [file, mine] of Map.groupBy(alterations, (alteration) => alteration.file))
    mine.reduce(alter, readFileSync(join(ROOT, file), 'utf8'))
}

function alter(source: string, { file, find, replace }: Alteration): string {
  const [before, after, ...more] = source.split(find)
  assert.ok(after !== undefined && more.length === 0, `not exactly once in ${file}: ${find}`)
  return `${before}${replace}${after}`
}
