import type { BrowserWindow, WebContents } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import type { Command } from '@shared/model/command'
import type { WindowId } from '@shared/model/layout'
import { createRunCommand } from '@main/window/runCommand'

let front: WindowId | null
let done: string[]
let zoom: number
let full: boolean
let run: (command: Command) => void

beforeEach(() => {
  front = 'main'
  done = []
  zoom = 0
  full = false
  const contents = {
    getZoomLevel: () => zoom,
    setZoomLevel: (level: number) => void (zoom = level),
  } as WebContents
  const window: Pick<BrowserWindow, 'webContents' | 'isFullScreen' | 'setFullScreen'> = {
    webContents: contents,
    isFullScreen: () => full,
    setFullScreen: (wanted) => void (full = wanted),
  }
  run = createRunCommand({
    focused: () => (front === null ? null : window),
    windowOf: () => front ?? 'main',
    send: (windowId, command) => done.push(`${windowId}: ${command}`),
    showMain: () => done.push('show main'),
    openNewWindow: () => done.push('new window'),
    showQuickAsk: () => done.push('quick'),
  })
})

test('a command is carried out in the window that is in front', () => {
  front = '0198c0de-0000-7000-8000-000000000001'
  run('find-in-conversation')
  expect(done).toEqual(['0198c0de-0000-7000-8000-000000000001: find-in-conversation'])
})

test('without any window the main one is opened for it', () => {
  front = null
  run('new-chat')
  expect(done).toEqual(['show main', 'main: new-chat'])
})

test('a quick question does what it can; the rest is done in the main window', () => {
  front = 'quick'
  run('new-chat')
  run('copy-answer')
  run('open-settings')
  expect(done).toEqual(['quick: new-chat', 'quick: copy-answer', 'show main', 'main: open-settings'])
})

test('what is about windows is done here', () => {
  run('new-window')
  run('quick-ask')
  run('toggle-fullscreen')
  expect(done).toEqual(['new window', 'quick'])
  expect(full).toBe(true)
  run('toggle-fullscreen')
  expect(full).toBe(false)
})

test('the page grows and shrinks by steps, within limits, and back to its actual size', () => {
  run('zoom-in')
  run('zoom-in')
  expect(zoom).toBe(1)
  run('zoom-out')
  expect(zoom).toBe(0.5)
  for (let step = 0; step < 30; step += 1) run('zoom-in')
  const largest = zoom
  run('zoom-in')
  expect(zoom).toBe(largest)
  run('reset-zoom')
  expect(zoom).toBe(0)
})

test('nothing is zoomed where there is no window', () => {
  front = null
  run('zoom-in')
  run('toggle-fullscreen')
  expect([zoom, full]).toEqual([0, false])
})
