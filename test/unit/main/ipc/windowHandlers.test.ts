import { describe, expect, it, vi } from 'vitest'
import { ok } from '@shared/appError'
import type { Conversation } from '@shared/model/conversation'
import { type QuickDesk, type WindowDesk, windowHandlers } from '@main/ipc/handlers/windowHandlers'

const id = '01890000-0000-7000-8000-000000000000'
const other = '01890000-0000-7000-8000-000000000001'
const layout = { conversationIds: [id], pinnedCount: 0, activeId: id, paneIds: [], closedIds: [] }
const conversation = { id } as Conversation
const state = { quickKeys: 'taken', launchAtLogin: 'off', tray: 'off' } as const

function handlers() {
  const desk = {
    saveTabs: vi.fn<WindowDesk['saveTabs']>(async () => ok(null)),
    open: vi.fn<WindowDesk['open']>(async () => ok(null)),
    showElsewhere: vi.fn<WindowDesk['showElsewhere']>(() => true),
    close: vi.fn<WindowDesk['close']>(),
    print: vi.fn<WindowDesk['print']>(async () => ok(true)),
    savePdf: vi.fn<WindowDesk['savePdf']>(async () => ok(null)),
  }
  const quick = {
    begin: vi.fn<QuickDesk['begin']>(async () => ok(conversation)),
    keep: vi.fn<QuickDesk['keep']>(async () => ok(conversation)),
    dismiss: vi.fn<QuickDesk['dismiss']>(async () => ok(null)),
    resize: vi.fn<QuickDesk['resize']>(),
  }
  const fetched = vi.fn<() => void>()
  const calls = windowHandlers(
    desk,
    async () => {
      fetched()
      return quick
    },
    async () => state,
  )
  return { desk, quick, fetched, calls }
}

describe('a window', () => {
  it('acts for itself and never for another: main knows which one asks', async () => {
    const { desk, calls } = handlers()
    const caller = { windowId: other }
    await calls['tabs.save'](layout, caller)
    await calls['windows.open']({ conversationId: id }, caller)
    await calls['windows.showConversation']({ conversationId: id }, caller)
    await calls['windows.close']({}, caller)
    await calls['windows.print']({}, caller)
    await calls['windows.savePdf']({ name: 'a' }, caller)
    expect(desk.saveTabs).toHaveBeenCalledWith(other, layout)
    expect(desk.open).toHaveBeenCalledWith(id, other)
    expect(desk.showElsewhere).toHaveBeenCalledWith(id, other, null)
    expect(desk.close).toHaveBeenCalledWith(other)
    expect(desk.print).toHaveBeenCalledWith(other)
    expect(desk.savePdf).toHaveBeenCalledWith(other, 'a')
  })

  it.each(['main', other] as const)('%s cannot touch the quick question', async (windowId) => {
    const { fetched, calls } = handlers()
    const answers = [
      await calls['quick.begin']({ fresh: true }, { windowId }),
      await calls['quick.keep']({ conversationId: id }, { windowId }),
      await calls['quick.dismiss']({}, { windowId }),
      await calls['quick.resize']({ height: 200 }, { windowId }),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(fetched).not.toHaveBeenCalled()
  })
})

describe('the window of the quick question', () => {
  const caller = { windowId: 'quick' } as const

  it('has its own calls', async () => {
    const { quick, calls } = handlers()
    expect(await calls['quick.begin']({ fresh: true }, caller)).toEqual(ok(conversation))
    expect(await calls['quick.keep']({ conversationId: id }, caller)).toEqual(ok(conversation))
    expect(await calls['quick.dismiss']({}, caller)).toEqual(ok(null))
    expect(await calls['quick.resize']({ height: 240 }, caller)).toEqual(ok(null))
    expect(quick.begin).toHaveBeenCalledWith(true)
    expect(quick.keep).toHaveBeenCalledWith(id)
    expect(quick.resize).toHaveBeenCalledWith(240)
  })

  it('has no tabs, here or in another window', async () => {
    const { desk, calls } = handlers()
    expect(await calls['tabs.save'](layout, caller)).toMatchObject({ ok: false })
    expect(await calls['windows.open']({ conversationId: id }, caller)).toMatchObject({ ok: false })
    expect(desk.saveTabs).not.toHaveBeenCalled()
    expect(desk.open).not.toHaveBeenCalled()
  })
})

it('what the system made of the settings is told', async () => {
  expect(await handlers().calls['desktop.state']({})).toEqual(ok(state))
})
