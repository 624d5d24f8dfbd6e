import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { freePort, startHearback } from './hearback.ts'

const LIMIT_MS = 60_000

interface Block {
  commands: string
  /** What the reader is told to see, `…` standing for anything; null when nothing is shown. */
  shown: string | null
}

test('the walk through of README.md does what it says', async (t) => {
  const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  const blocks = readBlocks(readSection(readme, 'Walk through'))
  const hearback = await startHearback(t)
  const outputs = await runInOneShell(t, blocks, {
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
    RECEIVER_PORT: String(await freePort()),
  })
  for (const [index, { commands, shown }] of blocks.entries())
    assert.match(outputs[index] ?? '', toPattern(shown), `what README.md shows after\n${commands}`)

  const everything = outputs.join('\n')
  assert.match(everything, /^chat_finished \{"event":"chat_finished",.*"finish_reason":"finished"/m)
  assert.match(everything, /^200 application\/pdf\n%PDF-$/m)
  const { body } = await hearback.call('GET', '/api/v1/webhook-deliveries?status=delivered')
  const delivered = body.items.map((item: { event_type: string }) => item.event_type)
  assert.deepEqual(delivered.toSorted(), ['chat_finished', 'follow_up_created'])
})

test('the walk through uses the key that README.md starts the server with', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  const [, key] = /HEARBACK_API_KEY=(\S+)/.exec(readSection(readme, 'Start')) ?? []
  assert.ok(key !== undefined && key.length >= 24)
  assert.ok(readSection(readme, 'Walk through').includes(`\${HEARBACK_API_KEY:-${key}}`))
})

function readSection(markdown: string, title: string): string {
  const [, section] = markdown.split(`\n## ${title}\n`)
  assert.ok(section !== undefined, `README.md has a section "${title}"`)
  return section.split('\n## ')[0] ?? ''
}

/** Every `sh` block with the `text` block behind it, which shows its output. */
function readBlocks(section: string): Block[] {
  const found = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, content = '']) => ({
    language,
    content,
  }))
  return found.flatMap(({ language, content }, index) => {
    if (language !== 'sh') return []
    const next = found[index + 1]
    return [{ commands: content, shown: next?.language === 'text' ? next.content : null }]
  })
}

/** The outputs of the blocks, run one after another by one shell that ends with the first failing command. */
async function runInOneShell(
  t: TestContext,
  blocks: readonly Block[],
  settings: Record<string, string>,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-readme-'))
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  const shell = spawn('sh', ['-e'], {
    cwd: folder,
    detached: true,
    env: { PATH, TMPDIR: folder, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const stop = () => {
    try {
      // The whole group, because the receiver runs behind the shell.
      if (shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  t.after(async () => {
    stop()
    await rm(folder, { recursive: true, force: true })
  })
  const mark = '=== the next block ==='
  let output = ''
  let complaints = ''
  shell.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
  })
  shell.stderr.setEncoding('utf8').on('data', (part: string) => {
    complaints += part
  })
  const timer = setTimeout(stop, LIMIT_MS)
  const closed = once(shell, 'close')
  shell.stdin.end(blocks.map(({ commands }) => commands).join(`\necho '${mark}'\n`))
  const [code] = await once(shell, 'exit')
  clearTimeout(timer)
  stop()
  await closed
  assert.equal(code, 0, `the shell succeeds\n${output}\n${complaints}`)
  return output.split(`${mark}\n`)
}

function toPattern(shown: string | null): RegExp {
  const words = (shown ?? '').trimEnd().split('…')
  return new RegExp(
    `^${words.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^\\n]*')}\\s*$`,
  )
}
