import { createHash } from 'node:crypto'
import { sealAll } from '#commands/audit/seal-all.ts'
import { signPdf } from '#domain/audit/signed-pdf.ts'
import { credentialOf } from '#http/credentials.ts'
import { fileOf } from '#http/described-content.ts'
import type { App } from '#http/server.ts'
import { HANDED_OUT, viewerOf } from '#http/viewer.ts'
import { createTurns } from '#lib/turns.ts'
import { findConversation } from '#queries/conversations.ts'
import { readReport } from '#queries/report.ts'
import { renderReportPage } from '#reports/render-report-page.ts'
import type { Services } from '#services'
import { ConversationParams } from './schema.ts'

const config = { scopes: HANDED_OUT, asksInBrowser: true } as const
const tags = ['Reports']
const params = ConversationParams
/** One report may be many megabytes, on its way from the database and in memory. */
const AT_ONCE = 2

/** A conversation's report as a web page and as PDF; both need a credential, which browsers ask for by themselves. */
export function reportRoutes(app: App, services: Services): void {
  const inTurn = createTurns(AT_ONCE)

  app.get(
    '/api/v1/conversations/:id/report',
    {
      config,
      schema: {
        tags,
        operationId: 'getReportPage',
        summary: 'Web report',
        params,
        response: { 200: fileOf('text/html') },
      },
    },
    async (request, reply) => {
      const row = await findConversation(services.context, viewerOf(request), request.params.id)
      const { workspace_id } = credentialOf(request)
      const page = await inTurn(async () => {
        const report = await readReport(services.context, workspace_id, row, new Date())
        return renderReportPage(report, { pdf_link: `/api/v1/conversations/${row.id}/report.pdf` })
      })
      reply.headers({
        'Content-Security-Policy': `default-src 'none'; font-src 'self'; style-src ${styleHashes(page)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'Content-Type': 'text/html; charset=utf-8',
      })
      // As bytes, which wait for a slow reader in half the memory of a text.
      return reply.send(Buffer.from(page))
    },
  )

  app.get(
    '/api/v1/conversations/:id/report.pdf',
    {
      config,
      schema: {
        tags,
        operationId: 'getReportPdf',
        summary: 'PDF report',
        params,
        response: { 200: fileOf('application/pdf') },
      },
    },
    async (request, reply) => {
      const row = await findConversation(services.context, viewerOf(request), request.params.id)
      const { workspace_id } = credentialOf(request)
      await sealAll(services.context, workspace_id)
      const pdf = await inTurn(async () => {
        const report = await readReport(services.context, workspace_id, row, new Date())
        return signPdf(await services.pdf.render(report), services.context.signer)
      })
      reply.headers({
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="report-${row.id}.pdf"`,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      })
      return reply.send(pdf)
    },
  )
}

/** The page's own style elements are allowed by their hash; nothing that a person typed can add one. */
function styleHashes(page: string): string {
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style ?? '')
  return styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ')
}
