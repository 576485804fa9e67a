import { describe, expect, it } from 'vitest'
import { createTrayControl, type TrayIcon } from '@main/tray/tray'
import { trayMenu } from '@main/tray/trayMenu'

function control(create?: () => TrayIcon) {
  const done: string[] = []
  const actions = {
    open: () => void done.push('open'),
    newChat: () => void done.push('new chat'),
    quickAsk: () => void done.push('quick'),
    quit: () => void done.push('quit'),
  }
  const shown: { menus: (string | undefined)[][]; click: () => void; gone: boolean }[] = []
  const failures: unknown[] = []
  const tray = createTrayControl(
    (open) => {
      if (create) return create()
      const icon = { menus: [] as (string | undefined)[][], click: open, gone: false }
      shown.push(icon)
      return {
        setMenu: (template) => void icon.menus.push(template.map(({ label }) => label)),
        destroy: () => void (icon.gone = true),
      }
    },
    actions,
    (cause) => failures.push(cause),
  )
  return { tray, shown, actions, done, failures }
}

describe('the tray', () => {
  it('has an icon while the settings want one, and its menu in the language of the app', () => {
    const { tray, shown } = control()
    tray.use(false, 'en')
    expect(shown).toEqual([])
    tray.use(true, 'en')
    tray.use(true, 'en')
    tray.use(true, 'ko')
    expect(tray.state()).toBe('on')
    expect(shown).toHaveLength(1)
    expect(shown[0]?.menus.map((labels) => labels[1])).toEqual(['New Chat', '새 대화'])
    tray.use(false, 'ko')
    expect(shown[0]?.gone).toBe(true)
    expect(tray.state()).toBe('off')
    tray.use(true, 'ko')
    expect(shown.map(({ menus }) => menus.length)).toEqual([2, 1])
  })

  it('opens the app with a click', () => {
    const { tray, shown, done } = control()
    tray.use(true, 'en')
    shown[0]?.click()
    expect(done).toEqual(['open'])
  })

  it('says that the system took no icon, and tries again when it is asked again', () => {
    const cause = new Error('no tray')
    const { tray, failures } = control(() => {
      throw cause
    })
    tray.use(true, 'en')
    tray.use(true, 'en')
    expect(tray.state()).toBe('failed')
    expect(failures).toEqual([cause, cause])
  })

  it.each(['en', 'ko'] as const)('has every item of its menu in %s, and each does its own', (language) => {
    const { actions, done } = control()
    const items = trayMenu(language, actions).filter(({ type }) => type !== 'separator')
    for (const item of items) (item.click as () => void)()
    expect(done).toEqual(['open', 'new chat', 'quick', 'quit'])
    expect(new Set(items.map(({ label }) => label)).size).toBe(4)
  })
})
