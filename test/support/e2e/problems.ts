import { existsSync, readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from 'playwright-core'

export type Problems = {
  expect(pattern: RegExp): void
  unexpected(): string[]
  /** Neither what was seen nor what was expected so far counts any more. */
  forget(): void
  /** The run is over: what a later one writes into the same log is not its doing. */
  close(): void
}

/**
 * Everything that an app which works has no reason to say: errors on the page's console, uncaught errors of both
 * processes, and errors in the app's own log. A journey that leads through one on purpose declares it.
 * @param log the app's log file, and what was in it before this run
 */
export function watchForProblems(
  app: ElectronApplication,
  page: Page,
  log: { path: string; before: string },
): Problems {
  const seen: string[] = []
  const allowed: RegExp[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => seen.push(`page: ${error.stack ?? error.message}`))
  page.on('crash', () => seen.push('the page crashed'))
  app.process().stderr?.on('data', (data: Buffer) => {
    // Chromium's own lines about the machine (no GPU, no system bus) are not the app's.
    for (const line of String(data).split('\n')) {
      if (/uncaught|unhandled|\(node:\d+\)|TypeError|ReferenceError/i.test(line)) seen.push(`main: ${line}`)
    }
  })
  let start = log.before.length
  const logged = (): string[] =>
    readLog(log.path)
      .slice(start)
      .split('\n')
      .filter((line) => line.includes('"level":"error"'))
      .map((line) => `log: ${line}`)
  let closed: string[] | null = null
  return {
    expect: (pattern) => void allowed.push(pattern),
    unexpected: () =>
      [...seen, ...(closed ?? logged())].filter((one) => !allowed.some((pattern) => pattern.test(one))),
    forget: () => {
      seen.length = 0
      allowed.length = 0
      start = readLog(log.path).length
    },
    close: () => void (closed ??= logged()),
  }
}

/** The text of a log that may not be there yet. */
export function readLog(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
