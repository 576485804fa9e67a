import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { vi } from 'vitest'
import { appEnvironment } from './runningApp'

export type PackagedApp = {
  page: Page
  /** Everything that the process and Chromium have said on stderr so far. */
  output(): string
  /** Waits until it has ended by itself. */
  ended(): Promise<Ending>
  /** Closes the window as a person does. */
  closeWindow(): Promise<Ending>
  /** Asks the process to end, as a system does that shuts down. */
  terminate(): Promise<Ending>
  /** Ends it whatever it is doing; nothing when it has ended. */
  kill(): Promise<void>
}

export type Ending = { code: number | null; signal: NodeJS.Signals | null }

export type PackagedOptions = {
  userData: string
  env?: Record<string, string>
  switches?: readonly string[]
  /** The packaged one unless told otherwise. */
  executable?: string
}

/** Milliseconds for a start, and for an end. */
const limit = 30_000

/** The executable that `npm test` packaged before it began. */
export function packagedExecutable(): string {
  const executable = process.env['RUNYOUR_TEST_PACKAGED']
  if (!executable) throw new Error('RUNYOUR_TEST_PACKAGED names no packaged app: run the tests with npm test')
  return executable
}

/** Where the packaged app keeps its archive. */
export function resourcesFolder(): string {
  const folder = dirname(packagedExecutable())
  return resolve(folder, process.platform === 'darwin' ? '../Resources' : 'resources')
}

/**
 * Starts the packaged app as a person does and attaches to its window. A build that cannot be inspected cannot be
 * launched by Playwright, which would use --inspect: it is reached through Chromium's own debugging port instead.
 */
export async function startPackaged({
  userData,
  env = {},
  switches = [],
  executable = packagedExecutable(),
}: PackagedOptions): Promise<PackagedApp> {
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(process.platform === 'linux' ? ['--disable-gpu'] : []),
    `--user-data-dir=${userData}`,
    '--remote-debugging-port=0',
    ...switches,
  ]
  const child = spawn(executable, args, {
    env: appEnvironment(env),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<Ending>((done) => child.once('exit', (code, signal) => done({ code, signal })))
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  try {
    const port = await debuggingPort(child, () => output)
    await vi.waitFor(() => expectPage(port), { timeout: limit, interval: 25 })
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('the app shows no window')
    page.setDefaultTimeout(10_000)
    return {
      page,
      output: () => output,
      ended: () => inTime(ended, 'the app did not end'),
      closeWindow: async () => {
        await page.evaluate(() => window.close()).catch(() => {})
        return await inTime(ended, 'the app did not quit after its window was closed')
      },
      terminate: async () => {
        child.kill('SIGTERM')
        return await inTime(ended, 'the app did not quit after SIGTERM')
      },
      kill,
    }
  } catch (error) {
    await kill()
    throw error
  }
}

/** Chromium chooses a free port and names it on stderr. */
async function debuggingPort(child: ChildProcess, output: () => string): Promise<string> {
  const find = (): string | undefined => /^DevTools listening on ws:\/\/[^/]+:(\d+)\//m.exec(output())?.[1]
  const named = new Promise<string>((done, failed) => {
    child.stderr?.on('data', () => {
      const port = find()
      if (port !== undefined) done(port)
    })
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`the app ended at once:\n${output()}`)))
  })
  return await inTime(named, `the app opened no debugging port:\n${output()}`)
}

/** Attaching while the first page is being made can leave both sides waiting for each other for ever. */
async function expectPage(port: string): Promise<void> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    type: string
    url: string
  }[]
  const isThere = targets.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')
  if (!isThere) throw new Error('the app shows no window')
}

async function inTime<T>(wanted: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => failed(new Error(otherwise)), limit)
  })
  try {
    return await Promise.race([wanted, late])
  } finally {
    clearTimeout(timer)
  }
}

export type ArchiveEntry = { path: string; unpacked: boolean }

/** The files of an asar archive, told by its header: https://github.com/electron/asar#format */
export function archiveFiles(archive: string): ArchiveEntry[] {
  const bytes = readFileSync(archive)
  const header: unknown = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
  return [...walk('', header as ArchiveNode)]
}

type ArchiveNode = { files?: Record<string, ArchiveNode>; unpacked?: boolean }

function* walk(path: string, node: ArchiveNode): Generator<ArchiveEntry> {
  if (!node.files) return yield { path, unpacked: node.unpacked ?? false }
  for (const [name, child] of Object.entries(node.files))
    yield* walk(path === '' ? name : `${path}/${name}`, child)
}
