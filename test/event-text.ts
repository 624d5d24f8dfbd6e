export interface ReadEvent {
  /** As the reader would resume behind it; null before the first id. */
  id: string | null
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
  data: any
}

export interface ReadText {
  events: ReadEvent[]
  /** The id behind which a reader resumes that was cut off here. */
  lastId: string | null
}

/** Reads server-sent events as a browser does: an event that was cut off does not count, an id alone does. */
export function readEventText(text: string): ReadText {
  let lastId: string | null = null
  const blocks = text.split('\n\n').slice(0, -1)
  const events = blocks.flatMap((block): ReadEvent[] => {
    const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]))
    lastId = fields.get('id') ?? lastId
    const data = fields.get('data')
    return data === undefined
      ? []
      : [{ id: lastId, event: fields.get('event') ?? '', data: JSON.parse(data) }]
  })
  return { events, lastId }
}

export function joinDeltas(events: readonly ReadEvent[]): string {
  return events
    .filter(({ event }) => event === 'delta')
    .map(({ data }) => data.content)
    .join('')
}

/** Reads an answer's events until there are enough, and goes away. */
export async function readUntil(
  response: Response,
  isEnough: (events: readonly ReadEvent[]) => boolean,
): Promise<ReadEvent[]> {
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    const { events } = readEventText(text)
    if (isEnough(events)) return events
  }
  return readEventText(text).events
}
