import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { createTrustedSenders, originOf } from '@main/window/trustedSenders'

type Frame = NonNullable<Parameters<ReturnType<typeof createTrustedSenders>['isTrusted']>[0]['senderFrame']>

/** Electron's objects as far as they are looked at; the real ones are in senders.e2e.test.ts. */
function windowShowing(url: string): { contents: WebContents; main: Frame } {
  const main = { url } as Frame
  const contents = Object.assign(new EventEmitter(), { mainFrame: main }) as unknown as WebContents
  return { contents, main }
}

describe('a sender is trusted', () => {
  const page = 'app://runyour/index.html'

  it('as the main frame of a window of ours that shows our page', () => {
    const trusted = createTrustedSenders('app://runyour')
    const { contents, main } = windowShowing(page)
    trusted.add(contents, 'main')
    expect(trusted.isTrusted({ sender: contents, senderFrame: main })).toBe(true)
  })

  it('not in another window, in an inner frame, without a frame, or behind a destroyed window', () => {
    const trusted = createTrustedSenders('app://runyour')
    const { contents, main } = windowShowing(page)
    const stranger = windowShowing(page)
    trusted.add(contents, 'main')
    expect(trusted.isTrusted({ sender: stranger.contents, senderFrame: stranger.main })).toBe(false)
    expect(trusted.isTrusted({ sender: contents, senderFrame: { url: page } as Frame })).toBe(false)
    expect(trusted.isTrusted({ sender: contents, senderFrame: null })).toBe(false)
    ;(contents as unknown as EventEmitter).emit('destroyed')
    expect(trusted.isTrusted({ sender: contents, senderFrame: main })).toBe(false)
  })

  it.each([
    'https://example.com/',
    'app://runyour.example/index.html',
    'app://other/index.html',
    'https://runyour/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    '',
  ])('not when its window was led to %s', (url) => {
    const trusted = createTrustedSenders('app://runyour')
    const { contents, main } = windowShowing(url)
    trusted.add(contents, 'main')
    expect(trusted.isTrusted({ sender: contents, senderFrame: main })).toBe(false)
  })

  it('by scheme and host together, which URL.origin does not tell for a scheme of our own', () => {
    expect(originOf('app://runyour/a?b#c')).toBe('app://runyour')
    expect(originOf('not a url')).toBeNull()
  })
})
