import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { WebContents } from 'electron'
import { lockContents } from '@main/window/lockdown'
import { choosePageSource } from '@main/window/pageSource'

const pagePid = 4_100

function lockedPage() {
  const contents = Object.assign(new EventEmitter(), {
    mainFrame: { osProcessId: pagePid },
    reload: vi.fn<() => void>(),
    setWebRTCIPHandlingPolicy: () => undefined,
    setWindowOpenHandler: () => undefined,
  })
  lockContents(contents as unknown as WebContents, choosePageSource(undefined, true))
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  const created = (frame: object | null): void => void contents.emit('frame-created', {}, { frame })
  return { contents, kill, created }
}

const page = { parent: null }
const preview = { parent: page }

afterEach(() => void vi.restoreAllMocks())

describe('a frame inside a preview', () => {
  it('ends with its process', () => {
    const { contents, kill, created } = lockedPage()
    created({ parent: preview, osProcessId: 4_200 })
    expect(kill.mock.calls).toEqual([[4_200, 'SIGKILL']])
    expect(contents.reload).not.toHaveBeenCalled()
  })

  it.each([
    ['the page runs in', pagePid],
    ['nobody knows', 0],
    ['is no longer', -1],
  ])('in a process that %s ends with the page that has it, and ends nothing else', (_which, osProcessId) => {
    const { contents, kill, created } = lockedPage()
    created({ parent: preview, osProcessId })
    expect(kill).not.toHaveBeenCalled()
    expect(contents.reload).toHaveBeenCalledOnce()
  })

  it('that is gone already is no trouble', () => {
    const { kill, created } = lockedPage()
    created(null)
    created({
      parent: preview,
      get osProcessId(): number {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      },
    })
    expect(kill).not.toHaveBeenCalled()
  })
})

it('a preview itself is left alone', () => {
  const { contents, kill, created } = lockedPage()
  created({ ...page, osProcessId: pagePid })
  created({ ...preview, osProcessId: 4_200 })
  expect(kill).not.toHaveBeenCalled()
  expect(contents.reload).not.toHaveBeenCalled()
})
