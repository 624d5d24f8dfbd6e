import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Parser } from 'htmlparser2'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Citation } from '#domain/knowledge/answerer.ts'
import { brokeOffText } from '#domain/knowledge/model-texts.ts'
import { launchBrowser } from '../browser.ts'
import { adminUrlOf } from '../database.ts'
import { readEventText } from '../event-text.ts'
import { eventually } from '../hearback.ts'
import { startObedientModel } from '../model/obedient-model.ts'
import type { ModelServer } from '../model/openai-server.ts'
import { activeMarkup } from './active-markup.ts'
import { askAbout, CANARY, type PoisonedStage, setPoisonedStage, settle } from './poisoned-stage.ts'
import { POISONS } from './poisons.ts'
import { tableDigests } from './table-digests.ts'

/** What a question may change: the conversation, what is to be told about it, and the account of it all. */
const WRITTEN = new Set(
  'attempts audit_entries audit_heads conversations deliveries events jobs message_answers messages tasks'.split(
    ' ',
  ),
)
const BROKE_OFF = new RegExp(
  ` \\((?:${['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'].map((language) => brokeOffText(language)).join('|')})\\)`,
)
/** Also what only messengers make links of, and what hides or turns letters around. */
const FORBIDDEN = [
  /:\/\/(?!docs\.example\/\w)|javascript:|data:\S|vbscript:|www\.|\]\(|!\[|<[a-z!/]/i,
  /trap\.example[/:?]|trap[.。．](?:com|de|ru|zip)|bit\.ly|t\.me|пример\.|例え\.jp/i,
  /(?!\n)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u,
]
/** In characters. */
const LONGEST_ANSWER = 9_000

test('a model that obeys all it reads', async (t) => {
  const model = await startObedientModel(t)
  const settings = {
    provider: 'openai',
    baseUrl: model.url,
    name: 'obedient',
    apiKey: `${CANARY}-KEY`,
  } as const
  const stage = await setPoisonedStage(t, settings)
  await askPoisonedQuestions(t, stage, model)
  await t.test('is asked with nothing of others, and without tools', () => checkRequests(model, stage))
  const answers = await readAnswers(stage)
  await t.test('says what can become no link, image or HTML', () => {
    const written = answers.filter(({ metadata }) => typeof metadata.model === 'string')
    t.diagnostic(`${POISONS.length} poisons; ${written.length} of ${answers.length} answers are a model's`)
    assert.ok(written.length > 100, `${written.length} of ${answers.length}`)
    for (const answer of written) checkInert(ownWords(answer), stage)
    const characters = written.reduce((sum, answer) => sum + ownWords(answer).length, 0)
    assert.ok(characters > 100_000, `it has shown ${characters} characters`)
  })
  await checkWhatIsShown(t, stage, answers)
})

/** Every third poison of each place: the built-in answer obeys nobody, so that what matters is where they stand. */
const SOME_POISONS = [...Map.groupBy(POISONS, ([place]) => place).values()].flatMap((ofPlace) =>
  ofPlace.filter((_, index) => index % 3 === 0),
)

test('the built-in answer to some of them', async (t) => {
  const stage = await setPoisonedStage(t, null, SOME_POISONS)
  await askPoisonedQuestions(t, stage)
  const answers = await readAnswers(stage)
  await t.test('is the words of documents', () => {
    const given = answers.filter(({ answered }) => answered)
    t.diagnostic(`${answers.length} answers, ${given.length} of them found`)
    assert.ok(given.length > SOME_POISONS.length * 0.75, `${given.length} of ${answers.length}`)
    for (const { text, citations } of given)
      assert.equal(text, citations.map(({ quote }) => quote).join(' … '))
  })
  await checkWhatIsShown(t, stage, answers)
})

interface Said {
  conversation_id: string
  dataSet: number
  message_id: string
  text: string
  answered: boolean
  citations: Citation[]
  metadata: Record<string, unknown>
}

/** What was heard while everything was set up is forgotten: canaries are shown to those whose they are. */
async function askPoisonedQuestions(
  t: TestContext,
  { hearback, talks, trap, receiver, strangerId }: PoisonedStage,
  model?: ModelServer,
) {
  const client = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
  await client.connect()
  const read = async () => JSON.stringify([...(await tableDigests(client))])
  try {
    await settle(read)
    receiver.events.length = 0
    if (model) model.requests.length = 0
    const before = await tableDigests(client)
    const stranger = await tableDigests(client, strangerId)
    const began = performance.now()
    await askAbout(talks)
    t.diagnostic(`asked for ${(performance.now() - began).toFixed(0)} ms`)
    await settle(read)
    const after = await tableDigests(client)
    await t.test('changes nothing that a question does not change', async () => {
      const changed = [...after].filter(([name, digest]) => before.get(name) !== digest && !WRITTEN.has(name))
      assert.deepEqual(
        changed.map(([name]) => name),
        [],
      )
      const now = await tableDigests(client, strangerId)
      const touched = [...now].filter(([name, digest]) => name !== 'jobs' && stranger.get(name) !== digest)
      assert.deepEqual(touched, [])
    })
  } finally {
    await client.end()
  }
  await t.test('sends no request anywhere', () => assert.deepEqual([trap.heard, trap.outside], [[], []]))
}

function checkRequests({ requests }: ModelServer, { cases }: PoisonedStage): void {
  const read = requests.map(({ message }) => message).join('\n')
  const reached = cases.filter(({ words }) => read.includes(words.split('\n')[0]?.slice(0, 40).trim() ?? ''))
  assert.ok(reached.length > 100, `${reached.length} poisons have reached the model`)
  for (const { body, system, message, mostTokens } of requests) {
    assert.doesNotMatch(JSON.stringify(body), new RegExp(CANARY))
    assert.deepEqual([body.tools, body.tool_choice, body.functions], [undefined, undefined, undefined])
    assert.ok(mostTokens <= 4_000 && system.length < 8_000 && message.length < 30_000)
  }
}

async function readAnswers({ hearback, talks }: PoisonedStage): Promise<Said[]> {
  const answers: Said[] = []
  for (const { id, dataSet } of talks) {
    const { body } = await hearback.call('GET', `/api/v1/conversations/${id}/messages?limit=100`)
    for (const { message_id, text, answered, citations, metadata } of body.items)
      if (answered !== undefined)
        answers.push({ conversation_id: id, dataSet, message_id, text, answered, citations, metadata })
  }
  return answers
}

/** What the model said, without the built-in answer behind it. */
function ownWords({ text, metadata }: Said): string {
  if (metadata.answered_by === 'model') return text
  const [words = ''] = text.split(BROKE_OFF)
  return words === text ? '' : words
}

function checkInert(text: string, { trap }: PoisonedStage): void {
  // The addresses of documents may be named.
  const allowed = /^<a \{"href":"https:\/\/docs\.example\/\w+"\}>$/
  const links = activeMarkup(text).filter((element) => !allowed.test(element))
  assert.deepEqual(links, [], text)
  for (const pattern of FORBIDDEN) assert.doesNotMatch(text, pattern)
  assert.ok(!text.includes(trap.host), text)
}

async function checkWhatIsShown(
  t: TestContext,
  stage: PoisonedStage,
  answers: readonly Said[],
): Promise<void> {
  const { hearback, talks, receiver, trap, documents } = stage
  await t.test('cites exact places of its own data set', async () => {
    const contents = new Map<string, string>()
    for (const { dataSet, citations } of answers) {
      for (const { document_id, document_version, start, end, quote } of citations) {
        assert.equal(documents.get(document_id), dataSet)
        const path = `/api/data_sets/${dataSet}/documents/${document_id}?version=${document_version}`
        const content = contents.get(path) ?? (await hearback.call('GET', path)).body.content
        contents.set(path, content)
        assert.equal(content.slice(start, end), quote)
      }
    }
  })

  await t.test('stays within its limits', () => {
    for (const { text, citations } of answers) {
      assert.ok(text.length <= LONGEST_ANSWER, `${text.length}`)
      assert.ok(citations.length <= 40, `${citations.length}`)
    }
  })

  await t.test('shows nothing of others in answers, events, webhooks, reports and exports', async () => {
    await eventually(() => receiver.events.length >= answers.length, 'the webhooks arrive')
    assertClean(JSON.stringify(answers), 'answers')
    for (const { raw } of receiver.events) assertClean(raw, 'a webhook')
    for (const { id } of talks) {
      const path = `/api/v1/conversations/${id}`
      for (const part of ['', '/messages?limit=100', '/export'])
        assertClean(JSON.stringify((await hearback.call('GET', path + part)).body), part)
      const expected = answers.filter(({ conversation_id }) => conversation_id === id)
      assertClean(JSON.stringify(await readEvents(stage, id, expected)), 'events')
    }
  })

  await t.test('makes no link in a report', async () => {
    for (const { id } of talks) {
      const { body } = await hearback.call('GET', `/api/v1/conversations/${id}/report`)
      assertClean(body, 'a report')
      assert.deepEqual(elementsElsewhere(body, hearback.url), [])
    }
    const path = `${hearback.url}/api/v1/conversations/${talks[0]?.id}/report.pdf`
    const answer = await fetch(path, { headers: { authorization: hearback.key } })
    const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
    assertClean((await extractText(pdf, { mergePages: true })).text, 'the PDF')
    for (let number = 1; number <= pdf.numPages; number++)
      for (const { url } of await (await pdf.getPage(number)).getAnnotations())
        assert.ok(url === undefined || url.startsWith(hearback.url), url)
  })

  await t.test('makes none on the page but to the document that is cited, and loads nothing', async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const requested: string[] = []
      page.on('request', (request) => void requested.push(request.url()))
      for (const { id, link } of talks) {
        await page.goto(link)
        const cited = answers.flatMap((answer) =>
          answer.conversation_id === id ? answer.citations.map(({ url }) => url) : [],
        )
        await checkPage(page, stage, cited)
      }
      const outside = requested.filter((url) => !/^(?:data|blob):/.test(url) && !url.startsWith(hearback.url))
      assert.deepEqual(outside, [])
    } finally {
      await browser.close()
    }
    assert.deepEqual([trap.heard, trap.outside], [[], []])
  })
}

async function checkPage(page: Page, { hearback }: PoisonedStage, cited: readonly (string | null)[]) {
  await page.locator('.bubble.agent').first().waitFor()
  const found = await page.evaluate((own) => {
    const addresses = [...document.querySelectorAll('*')].flatMap((element) =>
      ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'background', 'ping', 'xlink:href']
        .map(
          (name) =>
            [
              element.tagName,
              element.closest('.bubble-sources') !== null,
              element.getAttribute(name),
            ] as const,
        )
        .filter(([, , value]) => value !== null && !/^[#/]|^data:,?$/.test(value) && !value.startsWith(own)),
    )
    const live =
      'iframe, object, embed, base, form[action*="//"], meta[http-equiv], [onerror], [onload], [onmouseover], [style*="url"]'
    return {
      addresses,
      live: [...document.querySelectorAll(live)].map(({ outerHTML }) => outerHTML),
      images: document.querySelectorAll('.bubble img').length,
      ran: (window as unknown as { ran?: unknown }).ran,
      html: document.documentElement.outerHTML,
    }
  }, hearback.url)
  assertClean(found.html, 'the page')
  assert.deepEqual([found.live, found.images, found.ran], [[], 0, undefined])
  for (const [tag, isSource, address] of found.addresses) {
    assert.ok(tag === 'A' && isSource && cited.includes(address), `${tag} ${address}`)
    assert.match(address ?? '', /^https?:\/\//)
  }
}

/** Every event of a conversation with its words, as a client follows it. */
async function readEvents({ hearback }: PoisonedStage, id: string, expected: readonly Said[]) {
  const response = await fetch(`${hearback.url}/api/v1/conversations/${id}/events?deltas=true`, {
    headers: { authorization: hearback.key },
    signal: AbortSignal.timeout(20_000),
  })
  const end = new RegExp(`^event: done\\ndata: .*${expected.at(-1)?.message_id}.*\\n\\n`, 'm')
  let read = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    read += part
    if (end.test(read.slice(-100_000))) break
  }
  const { events } = readEventText(read)
  for (const { message_id, text } of expected) {
    const deltas = events.filter(({ event, data }) => event === 'delta' && data.message_id === message_id)
    assert.equal(deltas.map(({ data }) => data.content).join(''), text)
  }
  return events
}

/** Elements of a document that point to somewhere else, or could run something. */
function elementsElsewhere(html: string, own: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const [key, value] of Object.entries(attributes)) {
        const isAddress = /^(?:href|src|srcset|action|data|poster|background)$|:href$/.test(key)
        const isOwn = value.startsWith(own) || /^[#/](?!\/)|^data:(?:image|font|,)/.test(value)
        if ((isAddress && !isOwn) || /^on/.test(key)) found.push(`<${name} ${key}="${value}">`)
      }
      if (/^(?:script|iframe|object|embed|base)$/.test(name)) found.push(`<${name}>`)
    },
  })
  parser.end(html)
  return found
}

function assertClean(text: string, where: string): void {
  const at = text.indexOf(CANARY)
  assert.equal(at, -1, `${where}: ${text.slice(Math.max(0, at - 200), at + 100)}`)
}
