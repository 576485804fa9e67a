import { expect, it, vi } from 'vitest'
import { createMailbox } from '@main/ipc/mailbox'
import type { PublishTo } from '@main/ipc/publish'

const settings = { link: { kind: 'settings' } } as const

function mailbox() {
  const sent = vi.fn<PublishTo>()
  return { sent, box: createMailbox(sent) }
}

it('keeps what a window is told until it listens, in order', () => {
  const { sent, box } = mailbox()
  box.send('main', 'window.follow', settings)
  box.send('main', 'app.command', { command: 'new-chat' })
  box.send('quick', 'app.command', { command: 'close-tab' })
  expect(sent).not.toHaveBeenCalled()
  box.ready('main')
  expect(sent.mock.calls).toEqual([
    ['main', 'window.follow', settings],
    ['main', 'app.command', { command: 'new-chat' }],
  ])
  box.ready('main')
  expect(sent).toHaveBeenCalledTimes(2)
})

it('sends at once to one that listens, and keeps it again when its page is gone', () => {
  const { sent, box } = mailbox()
  box.ready('main')
  box.send('main', 'window.follow', settings)
  expect(sent).toHaveBeenCalledTimes(1)
  box.gone('main')
  box.send('main', 'window.follow', settings)
  expect(sent).toHaveBeenCalledTimes(1)
  box.ready('main')
  expect(sent).toHaveBeenCalledTimes(2)
})
