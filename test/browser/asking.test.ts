import { test } from 'node:test'
import { eventually } from '../hearback.ts'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { expectAccessible } from './expect-accessible.ts'
import { startPageStage } from './page-stage.ts'

test('the chat answers what the person asks, and then goes on', async (t) => {
  const { hearback, chat, newPage } = await startPageStage(t)
  const knowledge = createKnowledgeClient(hearback)
  const data_set_id = await knowledge.createDataSet()
  await knowledge.add(data_set_id, {
    title: 'Tariffs',
    content: 'The Basic tariff costs 9 euros a month.\n\nThe Premium tariff costs 29 euros a month.',
  })
  const answers = [{ text: 'Basic' }, { text: 'Premium' }]
  const steps = [
    { id: 'plan', type: 'choice', text: 'Which tariff would you like?', answers, data_set_id },
    { id: 'more', type: 'ask', text: 'Do you have any questions?', data_set_id },
    { id: 'name', type: 'text', text: 'What is your name?' },
  ]

  for (const scripted of [true, false])
    await t.test(scripted ? 'with script' : 'without script', async () => {
      const { conversation_id, link } = await chat(steps)
      const page = await newPage({ javaScriptEnabled: scripted })
      const agent = (text: string) => page.locator('.bubble.agent', { hasText: text })
      const ask = async (text: string) => {
        await page.locator('#composer').fill(text)
        await page.getByRole('button', { name: 'Send', exact: true }).click()
        await page.locator('.bubble.user', { hasText: text }).waitFor()
      }
      await page.goto(link)
      await ask('How much is the Premium tariff?')
      await agent('29 euros').first().waitFor()
      await page.getByText('Sources').click()
      await page.locator('q', { hasText: '29 euros' }).waitFor()
      await agent('Which tariff would you like?').nth(1).waitFor()
      await page.getByRole('button', { name: 'Basic' }).click()
      await agent('Do you have any questions?').waitFor()
      if (scripted) await expectAccessible(page, 'questions are asked for')
      await ask('What does the Basic tariff cost?')
      await agent('9 euros a month').nth(1).waitFor()
      await page.locator('.bubble.typing').waitFor({ state: 'detached' })
      if (scripted) await expectAccessible(page, 'a question was answered')
      await page.getByRole('button', { name: 'That was all' }).click()
      await page.locator('.bubble.user', { hasText: 'That was all' }).waitFor()
      await agent('What is your name?').waitFor()
      await ask('Ana')
      await eventually(async () => {
        const { body } = await hearback.call('GET', `/api/v1/conversations/${conversation_id}`)
        return body.status === 'finished'
      }, 'the conversation is finished')
    })
})
