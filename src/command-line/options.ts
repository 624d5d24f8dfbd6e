import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { StartupError } from '#lib/startup-error.ts'

export interface Options {
  values: Record<string, string | undefined>
  words: string[]
  json: boolean
}

/** Reads a command's options; prints the help and returns null for `--help`. Throws StartupError for unknown ones. */
export function readOptions(
  words: readonly string[],
  help: string,
  known: ParseArgsOptionsConfig,
): Options | null {
  const common = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...known, ...common },
    })
    if (values.help === true) {
      console.log(help)
      return null
    }
    const texts = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    return { values: Object.fromEntries(texts), words: positionals, json: values.json === true }
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
  }
}
