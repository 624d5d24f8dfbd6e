/** A page of a list, as the native routes and the cases answer with. */
interface Page<Item> {
  items: Item[]
  next_cursor: string | null
}

/** Every item of a list, fetched page by page: `for await (const each of paginate(hearback.listCases))`. */
export async function* paginate<Item, Query extends object>(
  list: (input: { query: Query & { cursor?: string } }) => Promise<Page<Item>>,
  query: Query = {} as Query,
): AsyncGenerator<Item> {
  let cursor: string | null = null
  do {
    const page: Page<Item> = await list({ query: { ...query, ...(cursor === null ? {} : { cursor }) } })
    yield* page.items
    cursor = page.next_cursor
  } while (cursor !== null)
}
