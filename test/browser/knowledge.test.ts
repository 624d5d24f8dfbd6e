import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answerer } from '#domain/knowledge/answerer.ts'
import { eventually } from '../hearback.ts'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { expectAccessible } from './expect-accessible.ts'
import { startPageStage } from './page-stage.ts'

const FACT = 'FiberUP Business Duplex includes an SLA with four hours to repair.'
const HOSTILE = '<img src=x onerror=alert(1)> [a](javascript:alert(1))'

test('a knowledge conversation is a chat that shows what it quotes', async (t) => {
  let release: (() => void) | null = null
  const place = { document_id: 1, document_version: 1, start: 0, end: FACT.length }
  const citations = [
    { ...place, title: 'Plans', url: 'https://example.com/plans', quote: FACT },
    { ...place, title: HOSTILE, url: 'javascript:alert(1)', quote: HOSTILE },
  ]
  const answerer: Answerer = async () => {
    await new Promise<void>((resolve) => {
      release = resolve
    })
    return { text: FACT, answered: true, citations, metadata: {} }
  }
  const { hearback, newPage } = await startPageStage(t, {}, { answerer })
  const client = createKnowledgeClient(hearback)
  const dataSet = await client.createDataSet()
  await client.add(dataSet, { title: 'Plans', content: FACT })

  for (const scripted of [true, false])
    await t.test(scripted ? 'with script' : 'without script', async () => {
      await client.start(dataSet)
      const { body } = await hearback.call('GET', '/api/v1/conversations?limit=1')
      const page = await newPage({ javaScriptEnabled: scripted })
      await page.goto(body.items[0].link)
      await page.locator('#composer').fill('Is there an SLA?')
      if (scripted) await page.locator('#composer').press('Enter')
      else await page.getByRole('button', { name: 'Send' }).click()
      await page.locator('.bubble.user', { hasText: 'Is there an SLA?' }).waitFor()
      await page.locator('.bubble.typing').waitFor()
      if (scripted) await expectAccessible(page, 'an answer is awaited')
      const answer = await eventually(() => release, 'the question has its turn')
      release = null
      answer()
      await page.locator('.bubble.agent', { hasText: FACT }).first().waitFor()
      await page.locator('.bubble.typing').waitFor({ state: 'detached' })
      await page.getByText('Sources').click()
      await page.locator('q', { hasText: FACT }).waitFor()
      await page.getByText(HOSTILE).first().waitFor()
      assert.equal(await page.locator('.bubble-sources a').count(), 1)
      assert.equal(
        await page.getByRole('link', { name: 'Plans' }).getAttribute('href'),
        'https://example.com/plans',
      )
      assert.equal(await page.locator('.bubble img').count(), 0)
      if (scripted) await expectAccessible(page, 'an answer with its sources')
      if (scripted && process.env.D_SHOT) await page.screenshot({ path: process.env.D_SHOT })
    })
})
