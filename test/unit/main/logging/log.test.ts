import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLog } from '@main/logging/log'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

function lines(path: string): Record<string, unknown>[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('the log', () => {
  it('is one JSON object a line, with time, level and facts', () => {
    const path = join(temporaryFolder(), 'logs', 'main.log')
    const log = createLog(path, () => 0)
    log.info('started', { version: '1.0', packaged: false })
    log.error('a turn broke', new Error('boom\nsecond line'), { answerId: 'x' })
    const [first, second] = lines(path)
    expect(first).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'info',
      what: 'started',
      version: '1.0',
      packaged: false,
    })
    expect(second).toMatchObject({ level: 'error', what: 'a turn broke', answerId: 'x' })
    expect(second?.['cause']).toMatch(/^Error: boom\nsecond line\n\s+at /)
  })

  it('says a cause that is no error', () => {
    const path = join(temporaryFolder(), 'main.log')
    createLog(path).error('x', 'plain words')
    expect(lines(path)[0]?.['cause']).toBe('plain words')
  })

  it('never holds a key, wherever it came in', () => {
    const path = join(temporaryFolder(), 'main.log')
    const log = createLog(path)
    log.info('runyour-v1-test-what', { fact: 'runyour-v1-test-fact' })
    log.error('x', new Error('refused: Bearer runyour-v1-test-cause'))
    const written = readFileSync(path, 'utf8')
    expect(written).not.toContain('runyour-v1')
    expect(written.match(/\[key\]/g)?.length).toBeGreaterThanOrEqual(3)
  })

  it('is readable by its owner only', { skip: process.platform === 'win32' }, () => {
    const path = join(temporaryFolder(), 'main.log')
    createLog(path).info('x')
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('starts a new file at 1 MB and keeps exactly one old one', () => {
    const path = join(temporaryFolder(), 'main.log')
    const log = createLog(path)
    writeFileSync(path, `${'x'.repeat(1_000_001)}\n`)
    log.info('first of the new file')
    expect(lines(path)).toHaveLength(1)
    expect(statSync(`${path}.old`).size).toBe(1_000_002)
    writeFileSync(path, `${'y'.repeat(1_000_001)}\n`)
    log.info('first of the next file')
    expect(readFileSync(`${path}.old`, 'utf8')).toMatch(/^y+\n$/)
    expect(lines(path)[0]?.['what']).toBe('first of the next file')
  })

  it('takes nothing down when it cannot be written', () => {
    const path = join(temporaryFolder(), 'main.log')
    mkdirSync(path)
    expect(() => createLog(path).error('x', new Error('y'))).not.toThrow()
  })
})
