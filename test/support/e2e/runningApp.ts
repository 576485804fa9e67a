import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { Result } from '@shared/appError'
import type { CallInput, CallName, CallOutput } from '@shared/contract'
import type { Settings } from '@shared/model/settings'
import { readLog, watchForProblems } from './problems'

export type LaunchOptions = {
  /** The folder of a run; giving it to a second run is a restart. */
  userData: string
  /** Added to the test's own environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>
  /** Switches for Chromium, such as `--proxy-server=…`. */
  args?: readonly string[]
  /** What is in the settings before the first start; English and light where nothing else is said. */
  settings?: Partial<Settings>
  /** Before the first window opens. */
  prepare?: (app: ElectronApplication) => Promise<void>
}

export type RunningApp = {
  app: ElectronApplication
  page: Page
  userData: string
  /** A call of the contract, made by the page as its own code makes it. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  /** Declares what would fail the test otherwise: an error on a console, in the log, or in the page. */
  expectProblem(pattern: RegExp): void
  /** What went wrong so far and was not expected. */
  problems(): string[]
  /** Neither what went wrong nor what was expected so far counts any more. */
  forgetProblems(): void
  /** Quits as a person does, and waits until the process is gone. */
  quit(): Promise<void>
  /** Ends the process with no chance to save anything. */
  kill(): Promise<void>
}

const root = resolve(import.meta.dirname, '../../..')
const waitForDriver = join(import.meta.dirname, 'waitForDriver.cjs')
/** Milliseconds; a launch takes one or two seconds, and more where several cores' work is done by one. */
const launchLimit = 20_000
/** Milliseconds after which a quit that hangs is a failure. */
const quitLimit = 15_000

/** The executable and the arguments of the built app, for those that start it by themselves. */
export function appCommand(
  userData: string,
  switches: readonly string[] = [],
): { executablePath: string; args: string[] } {
  const executablePath = process.env['RUNYOUR_TEST_ELECTRON']
  if (!executablePath) throw new Error('RUNYOUR_TEST_ELECTRON names no Electron: run the tests with npm test')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const graphics = process.platform === 'linux' ? ['--disable-gpu'] : []
  // A menu or dialog that fades holds the focus until it is gone: a key pressed meanwhile, as no person would, is lost.
  const still = '--force-prefers-reduced-motion'
  return {
    executablePath,
    args: [...asRoot, ...graphics, still, ...switches, `--user-data-dir=${userData}`, root],
  }
}

/** The environment of a run: the test's own, without what would decide about key and address. */
export function appEnvironment(changes: Record<string, string | undefined> = {}): Record<string, string> {
  const neither: NodeJS.ProcessEnv = { RUNYOUR_API_KEY: undefined, RUNYOUR_BASE_URL: undefined }
  const all: NodeJS.ProcessEnv = { ...process.env, ...neither, ...changes }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Starts the real app and waits until its window has drawn something. */
export async function launchApp({
  userData,
  env,
  args,
  settings,
  prepare,
}: LaunchOptions): Promise<RunningApp> {
  writeFirstSettings(userData, settings)
  const logPath = join(userData, 'logs', 'main.log')
  const before = readLog(logPath)
  const app = await launch(appCommand(userData, args), appEnvironment(env))
  await prepare?.(app)
  const page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  const problems = watchForProblems(app, page, { path: logPath, before })
  await page.locator('#root > *').first().waitFor()

  // Held on to: once the process is gone, Playwright no longer gives it out.
  const child = app.process()
  const gone = new Promise<void>((done) => child.once('exit', () => done())).then(problems.close)
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null
  return {
    app,
    page,
    userData,
    call: (name, input) =>
      page.evaluate(([n, i]) => window.runyour.invoke(n as never, i as never), [name, input] as const),
    expectProblem: problems.expect,
    problems: problems.unexpected,
    forgetProblems: problems.forget,
    quit: async () => {
      if (isGone()) return
      const asked = app.evaluate(({ app: electron }) => setImmediate(() => electron.quit())).catch(() => {})
      const inTime = await Promise.race([gone.then(() => true), afterLimit()])
      await asked
      if (inTime) return
      child.kill('SIGKILL')
      throw new Error('the app did not quit')
    },
    kill: async () => {
      if (isGone()) return
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function launch(
  { executablePath, args }: ReturnType<typeof appCommand>,
  env: Record<string, string>,
): Promise<ElectronApplication> {
  return await _electron.launch({
    executablePath,
    args: ['-r', waitForDriver, ...args],
    env,
    // No emulation: the app's own theme decides what the page is told about the system's.
    colorScheme: null,
    timeout: launchLimit,
  })
}

function afterLimit(): Promise<false> {
  return new Promise((done) => setTimeout(() => done(false), quitLimit).unref())
}

function writeFirstSettings(userData: string, settings: Partial<Settings> = {}): void {
  const path = join(userData, 'settings.json')
  if (existsSync(path) && Object.keys(settings).length === 0) return
  const before = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { language: 'en', theme: 'light' }
  mkdirSync(userData, { recursive: true })
  writeFileSync(path, JSON.stringify({ ...before, ...settings }))
}
