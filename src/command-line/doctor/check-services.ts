import { createMailSender } from '#channels/mail/mail-sender.ts'
import type { Config } from '#config'
import { StartupError } from '#lib/startup-error.ts'
import { openFileStorage } from '../../open-installation.ts'
import { type Finding, failed, ok, warning } from './finding.ts'

const PATIENCE_MS = 5_000

/** Whether the bucket takes files; writes only the id of the store, as the first start does. */
export async function checkBucket(config: Config): Promise<Finding | null> {
  if (config.bucket === null) return null
  try {
    const storage = await openFileStorage(config)
    await storage.identity()
    return ok(`bucket ${config.bucket.name}`)
  } catch (error) {
    return failed(
      error instanceof StartupError ? error.message : `The bucket can’t be used: ${String(error)}`,
    )
  }
}

/** Whether the mail server takes the user name and password; sends nothing. */
export async function checkMail({ mail }: Config): Promise<Finding | null> {
  if (mail === null) return null
  const { host } = new URL(mail.url)
  const reason = await (await createMailSender(mail)).verify()
  if (reason === null) return ok(`${host} takes mail from ${mail.from.address}`)
  return failed(`${host} does not take mail (${reason}). Check SMTP_URL.`)
}

/** Whether anybody answers at the model's address; asks nothing of the model. */
export async function checkModel({ model }: Config): Promise<Finding | null> {
  if (model === null) return null
  const answer = await fetch(model.baseUrl, {
    method: 'HEAD',
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null)
  const { host } = new URL(model.baseUrl)
  if (answer) return ok(`${host} answers; the model is ${model.name}`)
  return warning(`Nobody answers at ${host}, so the built-in answers will be given. Check LLM_BASE_URL.`)
}
