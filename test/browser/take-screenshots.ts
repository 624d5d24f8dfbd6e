// node test/browser/take-screenshots.ts: the pictures in docs/images, taken of a real conversation on a real server.
import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { makeEncryptedPdf, makePdf } from '../files.ts'
import { startEmbedSite } from './embed-site.ts'
import { type PageStage, startPageStage } from './page-stage.ts'
import { DESKTOP, FOLDER, PHONE, save } from './save-screenshot.ts'
import { takeChats } from './take-chats.ts'
import { takeConsole } from './take-console.ts'
import { takeSimulator } from './take-simulator.ts'

const MODULES = [
  { module: 'business_description' },
  { module: 'invoice_with_client' },
  { module: 'website' },
  {
    module: 'follow_up',
    subject: 'Payment of 12 March',
    question: 'What was the payment of 12,400 EUR to Nordic Freight AS for?',
  },
]
const DESCRIPTION =
  'We import coffee from Colombia and Ethiopia and sell it to roasters in Spain and Portugal, about forty of them.'
const FILES = [
  {
    name: 'Invoice 2026-031.pdf',
    mimeType: 'application/pdf',
    buffer: makePdf({ text: 'Invoice 2026-031', extra: `%${' '.repeat(180_000)}` }),
  },
  { name: 'Invoice 2026-032.pdf', mimeType: 'application/pdf', buffer: makeEncryptedPdf() },
]

const endings: (() => unknown)[] = []
try {
  await takeAll()
} finally {
  for (const end of endings.reverse()) await end()
}
process.exit()

async function takeAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const stage = await startPageStage({ after: (end) => endings.push(end as () => unknown) })
  await stage.hearback.call('PATCH', '/api/v1/workspace', {
    name: 'Harbour Bank',
    languages: ['en', 'es', 'ar'],
  })
  await takePhone(stage)
  await takeDesktopAndReport(stage)
  await takeRightToLeft(stage)
  await takeChats(stage, FILES.slice(0, 1))
  await takeEmbedded(stage)
  await takeConsole(stage)
  await takeSimulator(stage, { after: (end) => endings.push(end) })
}

async function takePhone(stage: PageStage): Promise<void> {
  const page = await stage.newPage(PHONE)
  await page.goto((await stage.followUp(MODULES)).link)
  await answer(page, DESCRIPTION)
  await addFiles(page)
  await page.evaluate(() => scrollTo(0, 0))
  await save(page, 'page-phone')
  await page.emulateMedia({ colorScheme: 'dark' })
  await save(page, 'page-phone-dark')
}

async function takeDesktopAndReport(stage: PageStage): Promise<void> {
  const page = await stage.newPage(DESKTOP)
  const { link, conversation_id } = await stage.followUp(MODULES)
  await page.goto(link)
  await answer(page, DESCRIPTION)
  await addFiles(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await answer(page, 'www.meridian-coffee.example')
  await page.getByText('What was the payment').waitFor()
  await page
    .getByRole('textbox')
    .first()
    .fill('Ocean freight for two containers of green coffee from Cartagena')
  await save(page, 'page-desktop')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('All done.').waitFor()
  await save(page, 'page-finished')

  const tall = { ...DESKTOP, viewport: { width: 1280, height: 1240 } }
  const report = await stage.newPage({ ...tall, extraHTTPHeaders: { authorization: stage.hearback.key } })
  await report.goto(`${stage.hearback.url}/api/v1/conversations/${conversation_id}/report`)
  await save(report, 'report')
}

async function takeRightToLeft(stage: PageStage): Promise<void> {
  const page = await stage.newPage({ ...PHONE, locale: 'ar' })
  const { link } = await stage.followUp(
    [
      { module: 'follow_up', subject: 'نشاط الشركة', question: 'ما الذي تبيعه شركتكم، ومن هم عملاؤكم؟' },
      {
        module: 'other_document',
        document_name: 'فاتورة لعميل',
        question: 'أضيفوا فاتورة حديثة أصدرتها شركتكم لأحد العملاء.',
      },
      { module: 'follow_up', subject: 'دفعة ١٢ مارس', question: 'لأي غرض كانت الدفعة؟' },
    ],
    { kind: 'monitoring', company: 'شركة المرفأ للتجارة' },
  )
  await page.goto(link)
  await page.locator('#language').selectOption('ar')
  await page.locator('html[dir=rtl]').waitFor()
  await answer(page, 'نستورد البن من كولومبيا وإثيوبيا ونبيعه للمحامص في إسبانيا والبرتغال.')
  await page.setInputFiles(
    '#question-files',
    FILES.slice(0, 1).map((file) => ({ ...file, name: 'فاتورة ٠٣١.pdf' })),
  )
  await page.locator('.received').waitFor()
  await page.evaluate(() => scrollTo(0, 0))
  await save(page, 'page-rtl')
}

async function takeEmbedded(stage: PageStage): Promise<void> {
  const server = stage.hearback.url
  const site = await startEmbedSite({ after: (end) => endings.push(end as () => unknown) }, server)
  await stage.hearback.call('PATCH', '/api/v1/workspace', { embed_origins: [site.origin] })
  const show = async (options: typeof PHONE | typeof DESKTOP, attributes: string) => {
    const page = await stage.newPage(options)
    const { link } = await stage.followUp(MODULES)
    await page.goto(
      site.showing(`<script src="${server}/embed.js" data-link="${link}" ${attributes} async></script>`),
    )
    return page
  }
  const desktop = await show(DESKTOP, '')
  await desktop.locator('.launcher').waitFor()
  await save(desktop, 'embed-closed')
  await desktop.locator('.launcher').click()
  await desktop.frameLocator('iframe').locator('#question-field').waitFor()
  await save(desktop, 'embed-open')
  const phone = await show(PHONE, 'data-open')
  await phone.frameLocator('iframe').locator('#question-field').waitFor()
  await save(phone, 'embed-phone')
  const inline = await show(DESKTOP, 'data-target="#questions" data-accent="#7a3b9d"')
  await inline.frameLocator('iframe').locator('#question-field').waitFor()
  await save(inline, 'embed-inline')
}

async function answer(page: Page, text: string): Promise<void> {
  const title = await page.locator('#question-title').textContent()
  await page.locator('#question-field').fill(text)
  await page.locator('.action-row .primary').click()
  await page.waitForFunction(
    (before) => document.querySelector('#question-title')?.textContent !== before,
    title,
  )
}

async function addFiles(page: Page): Promise<void> {
  for (const file of FILES) {
    await page.setInputFiles('#question-files', file)
    await page.locator('.file', { hasText: file.name }).locator('.received, .file-refusal').waitFor()
  }
}
