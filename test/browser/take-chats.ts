import type { Page } from 'playwright-core'
import { ARABIC_STEPS, INTAKE_STEPS } from './intake-steps.ts'
import type { PageStage } from './page-stage.ts'
import { DESKTOP, PHONE, save } from './save-screenshot.ts'

type File = { name: string; mimeType: string; buffer: Buffer }

const SAYING = 'Sourdough bread and pastries, mostly for cafés in the old town.'

/** The hosted page as a chat: on a phone, in the dark, on a desktop, right to left. */
export async function takeChats(stage: PageStage, files: File[]): Promise<void> {
  await stage.hearback.call('PATCH', '/api/v1/workspace', { name: 'Harbour Mutual' })
  const phone = await stage.newPage(PHONE)
  await phone.goto((await stage.chat(INTAKE_STEPS)).link)
  await answerUpToFiles(phone)
  await phone.setInputFiles('#question-files', files)
  await phone.locator('.received').waitFor()
  await save(phone, 'chat-phone')
  await phone.emulateMedia({ colorScheme: 'dark' })
  await save(phone, 'chat-phone-dark')

  const desktop = await stage.newPage(DESKTOP)
  await desktop.goto((await stage.chat(INTAKE_STEPS)).link)
  await write(desktop, SAYING)
  await desktop.getByRole('button', { name: 'We rent it' }).click()
  await desktop.getByLabel('Theft').check()
  await save(desktop, 'chat-desktop')

  const arabic = await stage.newPage({ ...PHONE, locale: 'ar' })
  await arabic.goto((await stage.chat(ARABIC_STEPS)).link)
  await arabic.locator('#language').selectOption('ar')
  await arabic.locator('html[dir=rtl]').waitFor()
  await write(arabic, 'خبز ومعجّنات، ومعظمها للمقاهي في البلدة القديمة.')
  await arabic.locator('.quick-replies .button').first().click()
  await arabic.locator('.choice').nth(1).click()
  await save(arabic, 'chat-rtl')
}

async function answerUpToFiles(page: Page): Promise<void> {
  const send = page.locator('.chat-actions .primary')
  await write(page, SAYING)
  await page.getByRole('button', { name: 'We rent it' }).click()
  await page.getByLabel('Theft').check()
  await page.getByLabel('Machines').check()
  await send.click()
  for (const [asked, text] of [
    ['How many ovens', '3'],
    ['burglar alarm', null],
    ['When should it begin', '2026-12-01'],
    ['send the offer', 'ana@bakery.example'],
    ['phone number', '+34 600 000 000'],
    ['a website', null],
  ] as const) {
    await page.locator('.bubble.agent', { hasText: asked }).waitFor()
    if (text === null) await page.getByRole('button', { name: /^(Yes|We have no website)$/ }).click()
    else {
      await page.locator('#question-field').fill(text)
      await send.click()
    }
  }
}

async function write(page: Page, text: string): Promise<void> {
  const count = await page.locator('.bubble.agent').count()
  await page.locator('#composer').fill(text)
  await page.locator('.send').click()
  await page.locator('.bubble.agent').nth(count).waitFor()
}
