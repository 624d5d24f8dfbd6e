import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '#domain/answers/lexicon.ts'
import type { QuestionStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { understand } from './registry.ts'

/** What the engine's own texts show as examples, by the type of step that says so. */
const EXAMPLES: readonly [QuestionStep['type'], Parameters<typeof engineText>[0], RegExp, count: number][] = [
  ['number', 'retry_number', /\d+(?:[.,]\d+)?/g, 2],
  ['date', 'retry_date', /\d{4}-\d{2}-\d{2}|\d{1,2}[\p{L}. ]+\d{4}/gu, 2],
  ['email', 'retry_email', /\S+@[\w.]+\w/g, 1],
  ['phone', 'retry_phone', /\+[\d -]+\d/g, 1],
  ['url', 'retry_url', /www[\w.]+\w/g, 1],
  ['location', 'retry_location', /-?\d+\.\d+, -?\d+\.\d+/g, 1],
  ['yes_no', 'yes', /.+/g, 1],
  ['yes_no', 'no', /.+/g, 1],
  ['file', 'retry_file_more', /(?<=["«“„]\s?)\p{L}+(?=\s?["»”“])/gu, 1],
  ['ask', 'that_was_all', /.+/g, 1],
]

test('every example that the engine shows is understood in its language', () => {
  for (const language of LANGUAGES) {
    for (const [type, name, pattern, count] of EXAMPLES) {
      const examples = engineText(name, language).match(pattern) ?? []
      assert.equal(examples.length, count, `${name} in ${language}`)
      for (const example of examples) {
        const step = { id: 'a', type, text: '?' } as QuestionStep
        const context = { language, keys: {}, intent: 'answer', document_count: 1 } as const
        assert.ok(understand(step, example, context).usable, `${language}: ${example}`)
      }
    }
  }
})
