import { StartupError } from '#lib/startup-error.ts'
import type { Client } from './client.ts'

export interface DataSet {
  id: number
  name: string
}

const PAGE_SIZE = 100

/** By its number, else by its name; null for a name that no data set has. Throws StartupError for an unknown number. */
export async function findDataSet(client: Client, wanted: string, hint: string): Promise<DataSet | null> {
  if (/^\d+$/.test(wanted))
    return client.call('GET', `/api/data_sets/${wanted}`).catch((error: unknown) => {
      if (error instanceof StartupError && error.message === 'Not found.')
        throw new StartupError(`There is no data set ${wanted}. ${hint}`)
      throw error
    }) as Promise<DataSet>
  for (let page = 1; ; page++) {
    const path = `/api/data_sets?page=${page}&page_size=${PAGE_SIZE}`
    const { results, next } = (await client.call('GET', path)) as { results: DataSet[]; next: string | null }
    const found = results.find(({ name }) => name === wanted)
    if (found || next === null) return found ?? null
  }
}
