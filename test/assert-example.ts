import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'

/** An example of a source document, kept word for word in a surface's `examples/`; `...` stands for any value. */
export async function readExample(folder: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(`${folder}/examples/${name}.json`, 'utf8'))
}

/** Every key of the example is there with the same constant; `added` names the further keys that may be there. */
export function assertExample(
  actual: unknown,
  example: unknown,
  added: readonly string[] = [],
  place = '',
): void {
  if (example === '...') {
    assert.notEqual(actual, undefined, `${place} is missing`)
    return
  }
  if (Array.isArray(example)) {
    assert.ok(Array.isArray(actual), `${place} is a list`)
    for (const [index, item] of actual.entries()) assertExample(item, example[0], added, `${place}[${index}]`)
    return
  }
  if (typeof example !== 'object' || example === null) {
    assert.deepEqual(actual, example, place)
    return
  }
  assert.ok(typeof actual === 'object' && actual !== null, `${place} is an object`)
  const keys = Object.keys(actual).filter((key) => !added.includes(key))
  assert.deepEqual(keys.sort(), Object.keys(example).sort(), `the keys of ${place || 'the body'}`)
  for (const [key, value] of Object.entries(example))
    assertExample((actual as Record<string, unknown>)[key], value, added, `${place}.${key}`)
}
