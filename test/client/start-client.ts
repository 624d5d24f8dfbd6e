import type { TestContext } from 'node:test'
import { type Client, type ClientOptions, createClient } from '../../packages/client/src/index.ts'
import { type Hearback, startHearback } from '../hearback.ts'

/** A server, and a client of it with every scope. */
export async function startClient(
  t: Pick<TestContext, 'after'>,
): Promise<{ hearback: Hearback; client: Client; clientWith(options: Partial<ClientOptions>): Client }> {
  const hearback = await startHearback(t)
  const clientWith = (options: Partial<ClientOptions>) =>
    createClient({ url: hearback.url, key: hearback.key, ...options })
  return { hearback, client: clientWith({}), clientWith }
}

export function newCase(company_full_name = 'Meridian Trading Ltd') {
  return { case: { case_kind: 'onboarding' as const, company_full_name } }
}
