import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { TestContext } from 'node:test'

const LIMIT_MS = 60_000

interface Block {
  commands: string
  /** What the reader is told to see, `…` standing for anything; null when nothing is shown. */
  shown: string | null
}

/**
 * Runs the commands of a page's section as its reader would, in one shell, and looks whether they show what the page
 * says. Returns all that they printed.
 */
export async function walkThrough(
  t: TestContext,
  section: string,
  settings: Record<string, string>,
): Promise<string> {
  const blocks = readBlocks(section)
  const outputs = await runInOneShell(t, blocks, settings)
  for (const [index, { commands, shown }] of blocks.entries())
    assert.match(outputs[index] ?? '', toPattern(shown), `what is shown after\n${commands}`)
  return outputs.join('\n')
}

/** What stands under a heading of the second level. */
export function readSection(markdown: string, title: string): string {
  const [, section] = markdown.split(`\n## ${title}\n`)
  assert.ok(section !== undefined, `the page has a section "${title}"`)
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
