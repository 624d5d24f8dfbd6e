import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { eventually, freePort } from '#test/caller.ts'

export const NO_REDIS = 'redis-server is not installed (Debian: redis-server), so BullMQ was left out.'

export function findRedis(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  return folders.map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path)) ?? null
}

/** A server that keeps what it is told as Redis is usually asked to: written to disk every second. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-bench-'))
  const port = await freePort()
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const child = spawn(findRedis() ?? 'redis-server', [...words, '--appendonly', 'yes'], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await eventually(() => answers(port), 'Redis answers')
  return {
    port,
    pid: child.pid ?? null,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    }).once('error', () => resolve(false))
  })
}
