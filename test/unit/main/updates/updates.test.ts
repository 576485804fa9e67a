import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '@shared/appError'
import type { UpdateState } from '@shared/model/update'
import type { FoundVersion, Updater } from '@main/updates/updater'
import { createUpdates } from '@main/updates/updates'
import { manualClock } from '../../../support/main/manualClock'
import { recordedLog } from '../../../support/main/recordedLog'

const found: FoundVersion = { version: '2.0.0', notes: 'Faster.', bytes: 100 }

/** An installer by hand: it finds, fetches and installs what a test told it to. */
function updaterDouble(change: Partial<Updater> = {}) {
  const done: string[] = []
  let settle: (result: Result<null>) => void = () => undefined
  const double = {
    done,
    progress: (_fraction: number): void => undefined,
    signal: null as AbortSignal | null,
    end: (result: Result<null>) => settle(result),
    updater: {
      obstacle: null,
      check: async () => {
        done.push('check')
        return ok(found)
      },
      download: (progress, signal) => {
        done.push('download')
        double.progress = progress
        double.signal = signal
        return new Promise((resolve) => (settle = resolve))
      },
      install: () => {
        done.push('install')
        return ok(null)
      },
      ...change,
    } satisfies Updater as Updater,
  }
  return double
}

function setUp(change: Partial<Updater> = {}, running = 0) {
  const double = updaterDouble(change)
  const clock = manualClock()
  const states: UpdateState[] = []
  const world = { wanted: true, running }
  const updates = createUpdates({
    updater: double.updater,
    wanted: () => world.wanted,
    clock,
    log: recordedLog(),
    changed: (state) => states.push(state),
    running: () => world.running,
    closeDown: async () => void double.done.push('close down'),
    startAgain: () => void double.done.push('start again'),
  })
  return { updates, double, clock, states, world }
}

const settledNow = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('looking', () => {
  it('says what there is and fetches nothing', async () => {
    const { updates, double, states } = setUp()
    expect(await updates.check()).toEqual({ kind: 'available', ...found })
    expect(states.map(({ kind }) => kind)).toEqual(['checking', 'available'])
    expect(double.done).toEqual(['check'])
  })

  it('remembers when there was nothing', async () => {
    const { updates, clock } = setUp({ check: async () => ok(null) })
    expect(await updates.check()).toEqual({ kind: 'current', checkedAt: clock.now() })
  })

  it('says why it failed, and looks again when asked', async () => {
    const results: Result<FoundVersion | null>[] = [fail({ code: 'offline', message: 'no way' }), ok(found)]
    const { updates } = setUp({ check: async () => results.shift() ?? ok(null) })
    expect(await updates.check()).toMatchObject({
      kind: 'failed',
      step: 'check',
      error: { code: 'offline' },
    })
    expect(await updates.check()).toMatchObject({ kind: 'available' })
  })

  it('goes on twice a day while it is wanted, and not when it is switched off', async () => {
    const { updates, double, clock, world } = setUp({
      check: async () => (double.done.push('check'), ok(null)),
    })
    const end = updates.watch()
    await settledNow()
    expect(double.done).toEqual(['check'])
    clock.advance(12 * 60 * 60 * 1000)
    await settledNow()
    expect(double.done).toEqual(['check', 'check'])
    world.wanted = false
    clock.advance(24 * 60 * 60 * 1000)
    await settledNow()
    expect(double.done).toEqual(['check', 'check'])
    end()
    expect(clock.pending()).toEqual([])
  })

  it('does nothing where nothing can be renewed', async () => {
    const { updates, double, clock } = setUp({ obstacle: 'unmanaged' })
    updates.watch()
    expect(clock.pending()).toEqual([])
    expect(await updates.check()).toEqual({ kind: 'unsupported', reason: 'unmanaged' })
    expect(updates.download()).toMatchObject({ ok: false, error: { code: 'busy' } })
    expect(double.done).toEqual([])
  })
})

describe('fetching', () => {
  it('begins only with a yes, tells how far it is, and ends ready', async () => {
    const { updates, double, states } = setUp()
    await updates.check()
    expect(updates.download()).toEqual(ok(null))
    double.progress(0.5)
    expect(updates.state()).toEqual({ kind: 'downloading', version: '2.0.0', fraction: 0.5 })
    double.end(ok(null))
    await settledNow()
    expect(updates.state()).toEqual({ kind: 'ready', version: '2.0.0' })
    expect(states.at(-1)).toEqual(updates.state())
  })

  it('is not possible before anything was found, nor twice', async () => {
    const { updates } = setUp()
    expect(updates.download()).toMatchObject({ ok: false, error: { code: 'busy' } })
    await updates.check()
    updates.download()
    expect(updates.download()).toMatchObject({ ok: false, error: { code: 'busy' } })
  })

  it('says why it failed: nothing that failed a check is ever ready', async () => {
    const { updates, double } = setUp()
    await updates.check()
    updates.download()
    double.end(fail({ code: 'update-corrupt', message: 'sha512 checksum mismatch' }))
    await settledNow()
    expect(updates.state()).toMatchObject({
      kind: 'failed',
      step: 'download',
      error: { code: 'update-corrupt' },
    })
    expect(await updates.install({ stopAnswers: true })).toMatchObject({ ok: false })
    expect(double.done).not.toContain('install')
  })

  it('can be taken back; what comes in later changes nothing', async () => {
    const { updates, double } = setUp()
    await updates.check()
    updates.download()
    updates.cancelDownload()
    expect(double.signal?.aborted).toBe(true)
    await settledNow()
    double.progress(0.9)
    double.end(ok(null))
    await settledNow()
    expect(updates.state()).toEqual({ kind: 'available', ...found })
  })
})

describe('installing', () => {
  async function ready(change: Partial<Updater> = {}, running = 0) {
    const set = setUp(change, running)
    await set.updates.check()
    set.updates.download()
    set.double.end(ok(null))
    await settledNow()
    set.double.done.length = 0
    return set
  }

  it('saves and closes everything before the new version is put in place', async () => {
    const { updates, double } = await ready()
    expect(await updates.install({ stopAnswers: false })).toEqual(ok({ running: 0 }))
    expect(double.done).toEqual(['close down', 'install'])
  })

  it('leaves running answers alone until it is told to stop them', async () => {
    const { updates, double } = await ready({}, 2)
    expect(await updates.install({ stopAnswers: false })).toEqual(ok({ running: 2 }))
    expect(double.done).toEqual([])
    expect(await updates.install({ stopAnswers: true })).toEqual(ok({ running: 0 }))
    expect(double.done).toEqual(['close down', 'install'])
  })

  it('starts the old version again when the new one could not be put in place', async () => {
    const failed = fail({ code: 'file-unwritable', message: 'EACCES' })
    const { updates, double } = await ready({ install: () => failed })
    expect(await updates.install({ stopAnswers: false })).toEqual(failed)
    expect(double.done).toEqual(['close down', 'start again'])
  })
})
