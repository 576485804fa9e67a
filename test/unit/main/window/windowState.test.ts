import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWindowState } from '@main/window/windowState'
import { recordedLog } from '../../../support/main/recordedLog'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: -200, width: 1280, height: 1024 }
const place = { x: 100, y: 50, width: 900, height: 700 }
const fresh = { bounds: { width: 1180, height: 800 }, maximized: false }

function windowAt(bounds: typeof place, maximized = false) {
  return { getNormalBounds: () => bounds, isMaximized: () => maximized }
}

function opened(content?: unknown) {
  const path = join(temporaryFolder(), 'window.json')
  if (content !== undefined) writeFileSync(path, JSON.stringify(content))
  const log = recordedLog()
  return { path, log, state: openWindowState(path, log) }
}

describe('the window', () => {
  it('opens in a good size the first time, where the system wants it', () => {
    expect(opened().state.initial('main', [screen])).toEqual(fresh)
  })

  it('opens where it was closed, maximized if it was', () => {
    const { path, state, log } = opened()
    state.save('main', windowAt(place, true))
    expect(openWindowState(path, log).initial('main', [screen])).toEqual({ bounds: place, maximized: true })
  })

  it('opens where it was closed within the same run too', () => {
    const { state } = opened()
    state.save('main', windowAt(place))
    expect(state.initial('main', [screen])).toEqual({ bounds: place, maximized: false })
  })

  it('opens on the second screen while there is one', () => {
    const bounds = { ...place, x: 2000, y: -150 }
    const { state } = opened({ bounds, maximized: false })
    expect(state.initial('main', [screen, second]).bounds).toEqual(bounds)
    expect(state.initial('main', [screen])).toEqual(fresh)
  })

  it.each([
    ['beyond the right edge', { ...place, x: 1900 }],
    ['beyond the left edge', { ...place, x: -850 }],
    ['above the screen, where no title bar can be grabbed', { ...place, y: -60 }],
    ['below the screen', { ...place, y: 1060 }],
    ['too small to read', { ...place, width: 200 }],
    ['too low to read', { ...place, height: 100 }],
  ])('opens afresh when it was %s', (_what, bounds) => {
    expect(opened({ bounds, maximized: false }).state.initial('main', [screen])).toEqual(fresh)
  })

  it.each([
    ['mostly beyond the right edge', { ...place, x: 1800 }],
    ['mostly beyond the left edge', { ...place, x: -790 }],
    ['a shadow above the screen', { ...place, y: -8 }],
    ['at the bottom with its title bar showing', { ...place, y: 1040 }],
  ])('opens where it was when it was %s', (_what, bounds) => {
    expect(opened({ bounds, maximized: false }).state.initial('main', [screen]).bounds).toEqual(bounds)
  })

  it('stays maximized although its place is gone', () => {
    const { state } = opened({ bounds: { ...place, x: 9_000 }, maximized: true })
    expect(state.initial('main', [screen])).toEqual({ ...fresh, maximized: true })
  })

  it.each([{ bounds: 'wide', maximized: 1 }, { bounds: { x: 1.5 } }, [], 'x'])(
    'opens afresh with %j in its file',
    (content) => {
      expect(opened(content).state.initial('main', [screen])).toEqual(fresh)
    },
  )

  it('closes although its place cannot be saved', () => {
    const { path, state, log } = opened()
    mkdirSync(`${path}.new`)
    state.save('main', windowAt(place))
    expect(log.lines.map(({ what }) => what)).toEqual(['the window bounds could not be saved'])
  })
})

describe('another window', () => {
  const id = '01890000-0000-7000-8000-000000000001'
  const cascaded = { x: 132, y: 82, width: 860, height: 700 }

  it('opens where it is put the first time, and later where it was', () => {
    const { path, state, log } = opened()
    expect(state.initial(id, [screen], cascaded)).toEqual({ bounds: cascaded, maximized: false })
    state.save(id, windowAt(place, true))
    const later = openWindowState(path, log)
    expect(later.initial(id, [screen], cascaded)).toEqual({ bounds: place, maximized: true })
    expect(later.initial('main', [screen])).toEqual(fresh)
  })

  it('is forgotten when it was closed for good, and the main one is not', () => {
    const { path, state, log } = opened()
    state.save('main', windowAt(place))
    state.save(id, windowAt({ ...place, x: 500 }))
    state.forget(id)
    const later = openWindowState(path, log)
    expect(later.initial(id, [screen], cascaded).bounds).toEqual(cascaded)
    expect(later.initial('main', [screen]).bounds).toEqual(place)
  })

  it('loses its own place alone when that is damaged', () => {
    const { state } = opened({ bounds: place, maximized: false, others: { [id]: { bounds: 'wide' } } })
    expect(state.initial(id, [screen], cascaded).bounds).toEqual(cascaded)
    expect(state.initial('main', [screen]).bounds).toEqual(place)
  })
})
