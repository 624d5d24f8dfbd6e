import { SETTINGS } from '#config'
import { readOptions } from './options.ts'

const HELP = `hearback config – list every setting, its value and its default.

Example: hearback config --json
`

export function printSettings(words: readonly string[], environment: NodeJS.ProcessEnv): number {
  const options = readOptions(words, HELP, {})
  if (options === null) return 0
  const shown = SETTINGS.map(({ name, meaning, fallback, secret }) => {
    const given = environment[name]
    return {
      name,
      value: given === undefined || given === '' ? null : secret ? '(set)' : given,
      default: fallback,
      meaning,
    }
  })
  if (options.json) {
    console.log(JSON.stringify(shown, null, 2))
    return 0
  }
  for (const { name, value, default: fallback, meaning } of shown)
    console.log(`${name.padEnd(32)} ${(value ?? `(default: ${fallback})`).padEnd(44)} ${meaning}`)
  return 0
}
