import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { startModelServer } from '../model/openai-server.ts'
import { startPageStage } from './page-stage.ts'

const FACT = 'Business Duplex includes an SLA of 99.9 % availability.'

test('a person reads the answer while the model writes it', async (t) => {
  const model = await startModelServer(t, () => ({
    says: [`QUOTES\n[1] "${FACT}"\nANSWER\n[1] Yes, it includes `, 'an ', 3_000, 'SLA of 99.9 %.'],
  }))
  const settings = { provider: 'openai', baseUrl: model.url, name: 'small', apiKey: null } as const
  const { hearback, newPage } = await startPageStage(t, { model: settings })
  const client = createKnowledgeClient(hearback)
  const dataSet = await client.createDataSet()
  await client.add(dataSet, { title: 'Plans', content: FACT })
  await client.start(dataSet)
  const { body } = await hearback.call('GET', '/api/v1/conversations?limit=1')
  const page = await newPage()
  await page.goto(body.items[0].link)
  await page.locator('#composer').fill('Does it include an SLA?')
  await page.locator('#composer').press('Enter')
  const answers = page.locator('.bubble.agent .bubble-text, .bubble.agent > .typed')
  await answers.filter({ hasText: /^Yes, it includes an$/ }).waitFor()
  await answers.filter({ hasText: /^Yes, it includes an SLA of 99\.9 %\. \[1\]$/ }).waitFor()
  await page.getByText('Sources').click()
  await page.locator('q', { hasText: 'includes an SLA of 99.9 % availability' }).waitFor()
  assert.equal(await page.locator('.bubble.agent', { hasText: 'Yes, it includes' }).count(), 1)
})
