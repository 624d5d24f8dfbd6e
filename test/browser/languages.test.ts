import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeEncryptedPdf, makePdf } from '../files.ts'
import { expectAccessible } from './expect-accessible.ts'
import { startPageStage } from './page-stage.ts'

test('the page speaks the person’s language, in its direction', async (t) => {
  const { hearback, followUp, newPage } = await startPageStage(t)
  await hearback.call('PATCH', '/api/v1/workspace', { languages: ['en', 'es', 'ar'] })

  await t.test('in Spanish, from the switch to the end', async () => {
    const { link } = await followUp([{ module: 'business_description' }, { module: 'license' }])
    const page = await newPage()
    await page.goto(link)
    await page.getByLabel('Language').selectOption('es')
    await page.getByRole('heading', { name: /Describa a qué se dedica/ }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'es')
    await page.locator('#question-field').fill('Café')
    await page.getByRole('button', { name: 'Continuar' }).click()
    await page.getByText('Escriba al menos 20 caracteres.').waitFor()
    await page.locator('#question-field').fill('Importamos café verde y lo vendemos en España.')
    await page.getByRole('button', { name: 'Continuar' }).click()
    await page.getByRole('heading', { name: /licencia/ }).waitFor()
    await page.setInputFiles('#question-files', [
      { name: 'cerrada.pdf', mimeType: 'application/pdf', buffer: makeEncryptedPdf() },
      { name: 'licencia.pdf', mimeType: 'application/pdf', buffer: makePdf({ text: 'Licencia' }) },
    ])
    await page.getByText('protegido con contraseña').waitFor()
    await page.getByText('Recibido').waitFor()
    await page.reload()
    assert.equal(await page.locator('html').getAttribute('lang'), 'es', 'the choice is kept')
    await page.locator('.picker.ready').waitFor()
    await page.getByRole('button', { name: 'Continuar' }).click()
    await page.getByRole('heading', { name: 'Todo listo.' }).waitFor()
    await page.getByText('Gracias. Tenemos todo lo que pedimos.').waitFor()
  })

  await t.test('from right to left in Arabic', async () => {
    const { link } = await followUp([{ module: 'website' }, { module: 'license' }])
    const page = await newPage()
    await page.goto(link)
    await page.getByLabel('Language').selectOption('ar')
    await page.locator('html[dir=rtl][lang=ar]').waitFor()
    await page.getByRole('button', { name: 'متابعة' }).waitFor()
    await page.locator('#question-field').fill('meridian.example')
    await page.getByRole('button', { name: 'متابعة' }).click()
    await page.getByText('اختيار ملفات').waitFor()
    await page.setInputFiles('#question-files', {
      name: 'رخصة.pdf',
      mimeType: 'application/pdf',
      buffer: makePdf(),
    })
    await page.getByText('تم الاستلام').waitFor()
    await expectAccessible(page, 'from right to left')
    const edges = await page.evaluate(() => {
      const side = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? 0
      return { name: side('.file-name'), remove: side('.file-actions') }
    })
    assert.ok(edges.remove < edges.name, 'what is done about a file stands at the end of its line: left')
  })
})
