import { StartupError } from '#lib/startup-error.ts'
import { type Client, createClient, readServer, SERVER_OPTIONS } from './client.ts'
import { type DataSet, findDataSet } from './find-data-set.ts'
import { gatherFiles } from './import/gather-files.ts'
import { type Imported, importFiles } from './import/import-files.ts'
import { createProgressBar } from './import/progress-bar.ts'
import { readOptions } from './options.ts'

const HELP = `hearback import – documents into a data set of a running server.

  import DATA_SET DIR|ZIP|FILE…

  DATA_SET         its number, or a name; one that does not exist is created
  --language CODE  of a data set that is created, such as en; found out from the texts by default
  --url URL        the server; http://localhost:3000 by default
  --key KEY        an API key with the scope knowledge; HEARBACK_API_KEY by default

Takes PDF, DOCX, HTML, Markdown, text, CSV and XLSX. Run it again to go on where it was cut off, and to bring the
data set up to date: files that have not changed are left alone, changed ones replaced. It removes nothing.
Ends with 1 when a file could not be read.

Example: hearback import Tariffs ./tariffs notes.zip
`

export async function importCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const options = readOptions(words, HELP, { ...SERVER_OPTIONS, language: { type: 'string' } })
  if (options === null) return 0
  const [wanted, ...paths] = options.words
  if (wanted === undefined || paths.length === 0) throw new StartupError(HELP)
  const { url, key } = readServer(options.values, environment, 'knowledge')
  const client = createClient(url, key)
  const gathered = await gatherFiles(paths)
  try {
    const dataSet = await findOrCreate(client, wanted, options.values.language)
    const bar = createProgressBar(gathered.files.length)
    const imported = await importFiles(client, dataSet.id, gathered.files, bar.advance).finally(bar.end)
    if (options.json)
      console.log(
        JSON.stringify({
          data_set_id: dataSet.id,
          name: dataSet.name,
          ...imported,
          skipped: gathered.skipped,
        }),
      )
    else print(dataSet, imported, gathered.skipped)
    return imported.failed.length > 0 ? 1 : 0
  } finally {
    gathered.close()
  }
}

async function findOrCreate(client: Client, wanted: string, language: string | undefined): Promise<DataSet> {
  const found = await findDataSet(client, wanted, 'Give a name to create one.')
  if (found) return found
  const given = { name: wanted, ...(language === undefined ? {} : { language }) }
  return (await client.call('POST', '/api/data_sets', given)) as DataSet
}

function print({ id, name }: DataSet, imported: Imported, skipped: number): void {
  const { added, replaced, unchanged, failed } = imported
  console.log(
    `Data set ${id} “${name}”: ${added} added, ${replaced} replaced, ${unchanged} unchanged, ${failed.length} failed.`,
  )
  if (skipped > 0) console.log(`${skipped} of other kinds were left out.`)
  for (const { source, error } of failed.toSorted((one, other) => one.source.localeCompare(other.source)))
    console.log(`  ${source}: ${error}`)
}
