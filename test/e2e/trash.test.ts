import { describe, expect } from 'vitest'
import { answer, gate, sse, stream } from '../support/scriptedGateway'
import { answers, contentOf, conversationItems, say, sayAndWait, tabs } from '../support/e2e/chatWindow'
import { storedMessages } from '../support/e2e/historyFile'
import { chooseFromMenu } from '../support/e2e/mainProcess'
import type { RunningApp } from '../support/e2e/runningApp'
import { eventually, journey } from '../support/e2e/test'
import { windowOpenedBy } from '../support/e2e/windows'

/** The IDs of everything in a place, as main lists it. */
async function idsIn({ call }: RunningApp, place: 'list' | 'archive' | 'trash'): Promise<string[]> {
  const listed = await call('conversations.list', {
    view: { place },
    sort: 'changed',
    after: null,
    limit: 100,
  })
  return listed.ok ? listed.value.conversations.map(({ id }) => id) : []
}

describe('what is put into the trash', () => {
  journey(
    'stops, leaves every window, comes back whole, and goes for good with the trash',
    async ({ gateway, start }) => {
      const held = gate()
      gateway.willAnswer(
        answer('here to stay'),
        stream([sse.text('half of it '), held.step, sse.text('never seen'), sse.finish(), sse.done()]),
      )
      const running = await start()
      await sayAndWait(running.page, 'stays')
      await running.page.getByTestId('tab-new').click()
      await eventually(() => tabs(running.page).count()).toBe(2)
      await say(running.page, 'goes')
      await eventually(() => contentOf(answers(running.page)).innerText()).toBe('half of it')
      const own = await windowOpenedBy(running.app, () => chooseFromMenu(running, 'CmdOrCtrl+Shift+D'))
      await eventually(() => contentOf(answers(own)).innerText()).toBe('half of it')
      const [goes = ''] = await idsIn(running, 'list')

      // One window does it, with an answer streaming in the other.
      const trashed = await running.call('conversations.arrange', {
        ids: [goes],
        arrangement: { kind: 'trash' },
      })
      expect(trashed).toMatchObject({ ok: true, value: [{ id: goes, title: 'goes' }] })
      await eventually(
        () =>
          own.isClosed() ||
          answers(own)
            .count()
            .then((n) => n === 0),
      ).toBe(true)
      await eventually(() => storedMessages(running.userData).map(({ status }) => status)).toContain(
        'stopped',
      )
      held.open()
      await eventually(() => conversationItems(running.page).allInnerTexts()).toEqual(['stays'])
      expect(await idsIn(running, 'trash')).toEqual([goes])

      await running.call('conversations.arrange', { ids: [goes], arrangement: { kind: 'restore' } })
      expect(await idsIn(running, 'list')).toContain(goes)
      expect(storedMessages(running.userData).map(({ content }) => content)).toContain('half of it ')

      await running.call('conversations.arrange', { ids: [goes], arrangement: { kind: 'trash' } })
      expect(await running.call('trash.empty', {})).toEqual({ ok: true, value: { removed: 1 } })
      expect(await idsIn(running, 'trash')).toEqual([])
      expect(storedMessages(running.userData).map(({ content }) => content)).toEqual([
        'stays',
        'here to stay',
      ])
      await running.quit()
      const again = await start({ userData: running.userData })
      await eventually(() => contentOf(answers(again.page)).innerText()).toBe('here to stay')
    },
  )
})
