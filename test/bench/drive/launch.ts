import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { connectDevTools } from './devTools'
import { createPage, type Page } from './page'
import type { Program } from './program'

export type Running = {
  program: Program
  pid: number
  /** When the process was asked for, in milliseconds since 1970. */
  startedAt: number
  page: Page
  /** Quits as a person would; ends it by force when that takes too long. */
  quit(): Promise<void>
  /** SIGKILL, as a crash or a power cut would be. */
  kill(): Promise<void>
}

export type LaunchOptions = { electron: string; dataFolder: string; baseUrl: string; apiKey: string }

const quitLimitMs = 5000

/** The same switches for both programs. */
function switches(dataFolder: string): string[] {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  // The virtual display has no graphics card; without the switch, Chromium spends its start looking for one.
  const virtual = process.platform === 'linux' ? ['--disable-gpu'] : []
  return [...root, ...virtual, '--remote-debugging-pipe', `--user-data-dir=${dataFolder}`]
}

/** Starts a program and connects to its page; does not wait for what the page shows. */
export async function launch(program: Program, options: LaunchOptions): Promise<Running> {
  const { electron, dataFolder, baseUrl, apiKey } = options
  const startedAt = Date.now()
  const child = spawn(electron, [...switches(dataFolder), program.directory], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, RUNYOUR_BASE_URL: baseUrl, RUNYOUR_API_KEY: apiKey },
  })
  const ended = once(child, 'exit')
  const devTools = connectDevTools(child.stdio[3] as Writable, child.stdio[4] as Readable)
  void devTools
    .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    .catch(() => {})
  const attached = devTools.event('Target.attachedToTarget', ({ targetInfo }) => isPage(targetInfo))
  const session = await Promise.race([attached, ended.then(() => null)])
  if (session === null) throw new Error(`${program.name} ended before it had a page (${child.exitCode})`)
  const sessionId = session['sessionId'] as string
  // There is no window manager on a virtual display, so that no window would ever have the focus.
  void devTools.send('Emulation.setFocusEmulationEnabled', { enabled: true }, sessionId).catch(() => {})
  return {
    program,
    pid: child.pid ?? 0,
    startedAt,
    page: createPage(devTools, sessionId),
    quit: async () => {
      void devTools.send('Browser.close').catch(() => {})
      await Promise.race([ended, pause(quitLimitMs, undefined, { ref: false })])
      await end(child, ended)
    },
    kill: () => end(child, ended),
  }
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await ended
}

function isPage(targetInfo: unknown): boolean {
  return (targetInfo as { type?: string } | undefined)?.type === 'page'
}
