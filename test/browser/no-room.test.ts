import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mountSmallDisk } from '../files/small-disk.ts'
import { makePdf } from '../files.ts'
import { startPageStage } from './page-stage.ts'

const disk = mountSmallDisk()
const skip = disk === null ? 'only root on Linux can mount a disk of 2 MB' : false

test('a file that finds no room is kept on the page, and goes when there is room', { skip }, async (t) => {
  const stage = await startPageStage(t, { filesDir: disk?.folder ?? '' })
  t.after(() => disk?.unmount())
  const { link, conversation_id } = await stage.followUp([{ module: 'license' }, { module: 'website' }])
  const page = await stage.newPage({ viewport: { width: 390, height: 844 } }, [/status of 507/])
  await page.goto(link)
  await page.locator('.picker.ready').waitFor()
  const buffer = makePdf({ text: 'Licence', extra: `%${' '.repeat(5_000_000)}` })
  await page.setInputFiles('#question-files', { name: 'licence.pdf', mimeType: 'application/pdf', buffer })
  const sentence = page.getByText('We can’t take files just now. Your answers are saved; try again later.')
  await sentence.waitFor()

  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByText('A file could not be added yet. Try it again, or remove it.').waitFor()
  await page.getByRole('button', { name: 'Try again: licence.pdf' }).click()
  await sentence.waitFor()
  disk?.grow(20)
  await page.getByRole('button', { name: 'Try again: licence.pdf' }).click()
  await page.getByText('Received').waitFor()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('heading', { name: /website/ }).waitFor()
  const { body } = await stage.hearback.call('GET', `/api/v1/conversations/${conversation_id}/messages`)
  const documents = body.items.flatMap((message: { documents: object[] }) => message.documents)
  assert.equal(documents.length, 1)
  assert.partialDeepStrictEqual(documents[0], { rejected: false, size: buffer.length })
})
