import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { TestContext } from 'node:test'
import { type Call, type Called, eventually } from '../caller.ts'
import { type CloudApiServer, sign, startCloudApi } from './cloud-api-server.ts'

type Fields = Record<string, unknown>

/** A workspace with a WhatsApp channel, the API behind it, and the phones of people. */
export async function createWhatsApp(t: Pick<TestContext, 'after'>, call: Call, running?: CloudApiServer) {
  const api = running ?? (await startCloudApi(t))
  const { base_url, access_token, app_secret, verify_token, phone_number_id } = api
  const settings = { base_url, access_token, app_secret, verify_token, phone_number_id }
  const created = await call('POST', '/api/v1/channels', { kind: 'whatsapp', name: 'Ours', ...settings })
  assert.equal(created.status, 201, JSON.stringify(created.body))
  const channel = created.body as { id: string; webhook_url: string }

  async function template(steps: unknown[], more: Fields = {}): Promise<number> {
    const body = { name: 'Poll', channel: channel.id, steps, ...more }
    const { status, body: made } = await call('POST', '/api/v1/templates', body)
    assert.equal(status, 201, JSON.stringify(made))
    return made.number
  }

  async function deploy(poll: number, phone: string, keys: Fields[] = []): Promise<string> {
    const users = [{ country_code: '+57', cellphone: phone.slice(3), user_session_keys: keys }]
    const { status, body } = await call('POST', `/deployment/api/poll/${poll}`, { users })
    assert.equal(status, 200, JSON.stringify(body))
    const [id] = body.conversations_id
    assert.ok(id, JSON.stringify(body))
    return id
  }

  /** What the Cloud API would send; `signed` false leaves the signature out. */
  async function post(body: unknown, signature?: string | null): Promise<Called> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const given = signature === undefined ? sign(app_secret, text) : signature
    return call('POST', channel.webhook_url, text, {
      'content-type': 'application/json',
      authorization: '',
      ...(given === null ? {} : { 'x-hub-signature-256': given }),
    })
  }

  const envelope = (value: Fields) => ({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id },
              ...value,
            },
          },
        ],
      },
    ],
  })

  /** A message as the webhook brings it; digits of the phone, type and content. */
  function message(from: string, content: Fields, more: Fields = {}): Fields {
    const id = `wamid.${randomBytes(12).toString('base64')}`
    return { from, id, timestamp: String(Math.floor(Date.now() / 1_000)), ...content, ...more }
  }
  const text = (body: string) => ({ type: 'text', text: { body } })
  const tap = (kind: 'button_reply' | 'list_reply', reply: Fields) => ({
    type: 'interactive',
    interactive: { type: kind, [kind]: reply },
  })

  async function bring(...messages: Fields[]): Promise<void> {
    const contacts = messages.map(({ from }) => ({ profile: { name: 'Ana' }, wa_id: from }))
    const { status, body } = await post(envelope({ contacts, messages }))
    assert.equal(status, 200, JSON.stringify(body))
  }

  const say = (from: string, body: string) => bring(message(from, text(body)))

  async function report(...statuses: Fields[]): Promise<void> {
    const { status } = await post(envelope({ statuses }))
    assert.equal(status, 200)
  }

  /** What the API says of a message that it took. */
  function status(of: { id: string | null; body: Fields }, status: string, more: Fields = {}): Fields {
    return {
      id: of.id,
      status,
      timestamp: String(Math.floor(Date.now() / 1_000)),
      recipient_id: of.body.to,
      biz_opaque_callback_data: of.body.biz_opaque_callback_data,
      ...more,
    }
  }

  async function messages(conversationId: string) {
    const { body } = await call('GET', `/api/v1/conversations/${conversationId}/messages?limit=100`)
    return body.items as {
      message_id: string
      role: string
      text: string
      via: string
      documents: Fields[]
    }[]
  }

  /** Waits until the conversation holds so many messages of the person. */
  const replies = (conversationId: string, count: number) =>
    eventually(async () => {
      const said = (await messages(conversationId)).filter(({ role }) => role === 'user')
      return said.length >= count && said
    }, `${count} messages of the person are stored`)

  const keys = async (
    conversationId: string,
  ): Promise<Record<string, { value: string; type: string | null }>> => {
    const { body } = await call('GET', `/api/v1/conversations/${conversationId}`)
    return Object.fromEntries(
      body.session_keys.map(({ key, ...rest }: { key: string; value: string; type: string | null }) => [
        key,
        rest,
      ]),
    )
  }

  return {
    api,
    channel,
    settings,
    template,
    deploy,
    post,
    envelope,
    message,
    text,
    tap,
    bring,
    say,
    report,
    status,
    messages,
    replies,
    keys,
  }
}

let number = 3_160_000_000 + Math.floor(Math.random() * 1_000_000)
/** Digits of a Colombian number that nobody else in the test has, with a plus. */
export const newPhone = () => `+57${number++}`
