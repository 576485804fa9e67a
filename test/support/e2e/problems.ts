import { existsSync, readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from 'playwright-core'

export type Problems = {
  expect(pattern: RegExp): void
  unexpected(): string[]
}

/**
 * Everything that an app which works has no reason to say: errors on the page's console, uncaught errors of both
 * processes, and errors in the app's own log. A journey that leads through one on purpose declares it.
 * @param logPath read when asked, from where it ended when the watching began
 */
export function watchForProblems(app: ElectronApplication, page: Page, logPath: string): Problems {
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
  const logStart = existsSync(logPath) ? readLog(logPath).lastIndexOf('"what":"started"') : 0
  const logged = (): string[] =>
    readLog(logPath)
      .slice(Math.max(0, logStart))
      .split('\n')
      .filter((line) => line.includes('"level":"error"'))
      .map((line) => `log: ${line}`)
  return {
    expect: (pattern) => void allowed.push(pattern),
    unexpected: () => [...seen, ...logged()].filter((one) => !allowed.some((pattern) => pattern.test(one))),
  }
}

function readLog(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
