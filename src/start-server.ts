import { setTimeout as sleep } from 'node:timers/promises'
import { createKeySetFetcher } from '#channels/jwks/fetch-key-set.ts'
import { createMailSender } from '#channels/mail/mail-sender.ts'
import { createModelAnswerer } from '#channels/model/model-answerer.ts'
import { createModelClient, MODEL_LIMITS } from '#channels/model/model-client.ts'
import { createModelJudge, JUDGING_LIMITS } from '#channels/model/model-judge.ts'
import { createAddressGuard, type Lookup } from '#channels/webhook/address-guard.ts'
import { createWebhookSender } from '#channels/webhook/send-webhook.ts'
import { createCloudApi } from '#channels/whatsapp/cloud-api.ts'
import { createFileChecker } from '#checks/check-file.ts'
import { createTextExtractor } from '#checks/extract-text.ts'
import type { Config } from '#config'
import type { CommandContext } from '#context'
import type { Answerer } from '#domain/knowledge/answerer.ts'
import { createConversationHints, NEW_DELIVERIES } from '#http/conversation-hints.ts'
import { describeApi } from '#http/openapi.ts'
import { type App, createServer } from '#http/server.ts'
import { createDrafts } from '#lib/drafts.ts'
import { createLog } from '#lib/log.ts'
import { StartupError } from '#lib/startup-error.ts'
import { createHints } from '#outbox/hints.ts'
import { DELIVERY_LANES } from '#outbox/jobs.ts'
import { shareDrafts } from '#outbox/share-drafts.ts'
import { createAnswerer } from '#queries/answer-question.ts'
import { createCredentialFinder } from '#queries/credential.ts'
import { findForQuestion } from '#queries/find-for-question.ts'
import { createConversationIdentifier } from '#queries/identify-conversation.ts'
import { createPdfRenderer } from '#reports/render-report-pdf.ts'
import { createDatabase } from '#store/database.ts'
import { endLeases } from '#store/jobs.ts'
import { casesRoutes } from '#surfaces/cases/routes.ts'
import { consoleRoutes } from '#surfaces/console/routes.ts'
import { followUpsRoutes } from '#surfaces/follow-ups/routes.ts'
import { intakeRoutes } from '#surfaces/intake/routes.ts'
import { knowledgeRoutes } from '#surfaces/knowledge/routes.ts'
import { nativeRoutes } from '#surfaces/native/routes.ts'
import { outreachRoutes } from '#surfaces/outreach/routes.ts'
import { pageRoutes } from '#surfaces/page/routes.ts'
import { simulatorRoutes } from '#surfaces/simulator/routes.ts'
import { whatsappRoutes } from '#surfaces/whatsapp/routes.ts'
import { answerQuestion } from '#worker/handlers/answer-question.ts'
import { beginSessions } from '#worker/handlers/begin-sessions.ts'
import { cleanWorkspace } from '#worker/handlers/clean-workspace.ts'
import { type DeliveryPace, deliverWebhook } from '#worker/handlers/deliver-webhook.ts'
import {
  endJudging,
  endWait,
  expireConversation,
  leaveUnbegun,
  resumeConversation,
} from '#worker/handlers/end-of-time.ts'
import { eraseFiles } from '#worker/handlers/erase-files.ts'
import { ingestDocument } from '#worker/handlers/ingest-document.ts'
import { judgeReply } from '#worker/handlers/judge-reply.ts'
import { mergePostings } from '#worker/handlers/merge-postings.ts'
import { noteStatus } from '#worker/handlers/note-status.ts'
import { receiveMessage } from '#worker/handlers/receive-message.ts'
import { reindexDataSet } from '#worker/handlers/reindex-data-set.ts'
import { sealAudit } from '#worker/handlers/seal-audit.ts'
import { sendFollowUp } from '#worker/handlers/send-follow-up.ts'
import { sendInvitation } from '#worker/handlers/send-invitation.ts'
import { sendMessage } from '#worker/handlers/send-message.ts'
import { sweepFiles } from '#worker/handlers/sweep-files.ts'
import { startWorker, type Worker } from '#worker/worker.ts'
import { openInstallation } from './open-installation.ts'
import type { Services } from './services.ts'
import { VERSION } from './version.ts'

export interface RunningServer {
  /** Where it listens; null for a worker without web. */
  address: string | null
  /** The key made on the very first start, shown this once. */
  firstApiKey: string | null
  /** The first operator's way into the console, made on the very first start, shown this once. */
  firstSignInLink: string | null
  /** After `drainSeconds`, finishes requests and jobs in flight within ten seconds; loses nothing. May be called again. */
  stop(): Promise<void>
}

/** What is no setting, but put together otherwise by tests. */
export interface Composition {
  deliveryPace?: DeliveryPace
  /** What name servers answer about webhook targets. */
  lookup?: Lookup
  /** How long the pauses before a message is sent again are, in ms. */
  sendDelays?: readonly number[]
  answerer?: Answerer
}

const STOP_MS = 10_000

/** Wires everything and serves. Throws StartupError with a sentence that says what to do. */
export async function startServer(config: Config, composition: Composition = {}): Promise<RunningServer> {
  const log = createLog(config.logLevel)
  const installation = await openInstallation(config, log)
  const database = createDatabase(installation.connectionString, log)
  const hints = createConversationHints()
  const parts: { worker: Worker | null; app: App | null } = { worker: null, app: null }
  const context: CommandContext = {
    database,
    publicUrl: config.publicUrl,
    secrets: installation.secrets,
    signer: installation.signer,
    log,
    scripts: new Map(),
    sendsMail: config.mail !== null,
    hasModel: config.model !== null,
    hint: createHints(database, {
      jobs: (lane) => {
        parts.worker?.wake(lane)
        if (lane !== null && DELIVERY_LANES.includes(lane)) hints.announce(NEW_DELIVERIES)
      },
      conversation: (id) => (id === null ? hints.announceAll() : hints.announce(id)),
    }),
  }
  const guard = createAddressGuard({ allowedCidrs: config.allowedPrivateTargets, lookup: composition.lookup })
  const sender = createWebhookSender({ guard, version: VERSION })
  const keySets = createKeySetFetcher({ guard, version: VERSION })
  const cloudApi = createCloudApi({ guard, version: VERSION })
  const model = config.model === null ? null : createModelClient(config.model, MODEL_LIMITS)
  const judging = config.model === null ? null : createModelClient(config.model, JUDGING_LIMITS)
  // Only a model writes slowly enough to be watched, and only a database of its own has other nodes.
  const hasOthers = model !== null && config.databaseUrl !== null
  const drafts = createDrafts((part) => share?.(part))
  const share = hasOthers ? shareDrafts(database, drafts.take) : null
  const builtIn = createAnswerer(context)
  const answerer =
    model === null
      ? builtIn
      : createModelAnswerer({
          client: model,
          findPassages: async (question, limit) => {
            const { passages } = await findForQuestion(context, question, limit)
            return passages
          },
          builtIn,
          log,
        })
  const { storage } = installation
  const checker = createFileChecker()
  const extractor = createTextExtractor()
  const pdf = createPdfRenderer()

  /** Still serves, so that a load balancer sees `/readyz` first, and lets each client go with its next answer. */
  async function drain(): Promise<void> {
    parts.app?.server.prependListener('request', (_, response) => {
      response.shouldKeepAlive = false
    })
    if (parts.app !== null) await sleep(config.drainSeconds * 1_000)
  }

  async function close(): Promise<void> {
    hints.close()
    model?.close()
    judging?.close()
    // An upload that will not end in time is cut; its sender repeats it.
    setTimeout(() => parts.app?.server.closeAllConnections(), STOP_MS - 1_000).unref()
    await Promise.all([parts.app?.close(), parts.worker?.stop(STOP_MS)])
    await Promise.all([
      checker.close(),
      extractor.close(),
      pdf.close(),
      sender.close(),
      keySets.close(),
      cloudApi.close(),
      database.close(),
    ])
    await installation.close()
  }

  let stopping: Promise<void> | null = null
  let isStarted = false
  try {
    await storage.removeStaleTemporaryFiles()
    // A killed process leaves leases behind; the embedded database is ours alone.
    if (config.databaseUrl === null) await endLeases(database)
    if (config.roles.includes('worker'))
      parts.worker = startWorker(context, {
        deliver_webhook: deliverWebhook(context, sender, VERSION, composition.deliveryPace),
        expire_conversation: expireConversation(context),
        resume_conversation: resumeConversation(context),
        end_wait: endWait(context),
        leave_unbegun: leaveUnbegun(context),
        judge_reply: judgeReply(context, judging && createModelJudge(judging, log)),
        end_judging: endJudging(context),
        erase_files: eraseFiles(context, storage),
        clean_workspace: cleanWorkspace(context),
        send_invitation: sendInvitation(
          context,
          config.mail === null ? null : await createMailSender(config.mail),
        ),
        send_follow_up: sendFollowUp(context),
        send_message: sendMessage(context, { api: cloudApi, storage }, composition.sendDelays),
        receive_message: receiveMessage(context, { api: cloudApi, storage, checker }),
        note_status: noteStatus(context),
        sweep_files: sweepFiles(context, storage),
        seal_audit: sealAudit(context),
        answer_question: answerQuestion(
          context,
          composition.answerer ?? answerer,
          model === null ? null : drafts,
        ),
        ingest_document: ingestDocument(context, storage, extractor),
        reindex_data_set: reindexDataSet(context),
        begin_sessions: beginSessions(context),
        merge_postings: mergePostings(context),
      })
    if (config.roles.includes('web')) {
      const services: Services = {
        config,
        context,
        findCredential: createCredentialFinder(context, keySets.fetch),
        identifyConversation: createConversationIdentifier(context),
        storage,
        checker,
        pdf,
        guard,
        cloudApi,
        hints,
        drafts,
        defaultWorkspaceId: installation.defaultWorkspaceId,
        version: VERSION,
        readiness: async () => {
          if (stopping !== null) return 'The server is stopping.'
          if (!isStarted) return 'The server is starting.'
          return database.ping().then(
            () => null,
            () => 'The database cannot be reached.',
          )
        },
      }
      parts.app = await createApp(services)
      await listen(parts.app, config)
    }
    // Last, so that a start that fails on the way shows the key when it succeeds.
    const first = await installation.ensureWorkspace(context, config.apiKey)
    isStarted = true
    return {
      address: parts.app === null ? null : config.publicUrl,
      ...first,
      stop: () => {
        stopping ??= drain().then(close)
        return stopping
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The HTTP server with every surface, not yet listening. */
export async function createApp(services: Services): Promise<App> {
  const app = await createServer(services)
  await describeApi(app, { version: VERSION, publicUrl: services.config.publicUrl })
  await casesRoutes(app, services)
  await followUpsRoutes(app, services)
  await intakeRoutes(app, services)
  await knowledgeRoutes(app, services)
  await outreachRoutes(app, services)
  await nativeRoutes(app, services)
  await pageRoutes(app, services)
  await simulatorRoutes(app, services)
  await consoleRoutes(app, services)
  await whatsappRoutes(app, services)
  await app.ready()
  return app
}

async function listen(app: App, config: Config): Promise<void> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE')
      throw new StartupError(
        `Port ${config.port} is in use by another program. Stop it or set PORT to another one.`,
      )
    if (code === 'EACCES')
      throw new StartupError(`Port ${config.port} needs more rights. Set PORT to one above 1023.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupError(`HOST is "${config.host}", which is no address of this machine.`)
    throw error
  }
}
