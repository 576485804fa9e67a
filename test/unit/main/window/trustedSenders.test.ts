import { EventEmitter } from 'node:events'
import type { WebContents, WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { createTrustedSenders, originOf } from '@main/window/trustedSenders'

const origin = 'app://runyour'

/** As much of Electron's web contents as a sender has: a main frame with an address, and an end. */
function contentsAt(url: string) {
  const mainFrame = { url } as WebFrameMain
  const contents = Object.assign(new EventEmitter(), { mainFrame }) as unknown as WebContents & EventEmitter
  return { contents, mainFrame, call: { sender: contents, senderFrame: mainFrame as WebFrameMain | null } }
}

describe('a call', () => {
  it('from the main frame of an own window that shows the own page is trusted', () => {
    const trusted = createTrustedSenders(origin)
    const { contents, call } = contentsAt('app://runyour/index.html#x')
    trusted.add(contents, 'main')
    expect(trusted.isTrusted(call)).toBe(true)
    expect(trusted.all()).toEqual([contents])
  })

  it('from other web contents is not, whatever they show', () => {
    const trusted = createTrustedSenders(origin)
    trusted.add(contentsAt('app://runyour/index.html').contents, 'main')
    expect(trusted.isTrusted(contentsAt('app://runyour/index.html').call)).toBe(false)
  })

  it.each([
    'https://evil.example/',
    'app://evil/index.html',
    'app://runyour.evil/index.html',
    'https://runyour/index.html',
    'about:blank',
    'data:text/html,x',
    'file:///index.html',
    '',
  ])('from an own window that was led to %j is not', (url) => {
    const trusted = createTrustedSenders(origin)
    const { contents, call } = contentsAt(url)
    trusted.add(contents, 'main')
    expect(trusted.isTrusted(call)).toBe(false)
  })

  it('from an embedded frame is not, even one with the own page', () => {
    const trusted = createTrustedSenders(origin)
    const { contents } = contentsAt('app://runyour/index.html')
    trusted.add(contents, 'main')
    const senderFrame = { url: 'app://runyour/index.html' } as WebFrameMain
    expect(trusted.isTrusted({ sender: contents, senderFrame })).toBe(false)
  })

  it('from a frame that is gone is not', () => {
    const trusted = createTrustedSenders(origin)
    const { contents } = contentsAt('app://runyour/index.html')
    trusted.add(contents, 'main')
    expect(trusted.isTrusted({ sender: contents, senderFrame: null })).toBe(false)
  })

  it('from a window that was destroyed is not, and nothing is sent there any more', () => {
    const trusted = createTrustedSenders(origin)
    const { contents, call } = contentsAt('app://runyour/index.html')
    trusted.add(contents, 'main')
    contents.emit('destroyed')
    expect(trusted.isTrusted(call)).toBe(false)
    expect(trusted.all()).toEqual([])
  })
})

describe('several windows', () => {
  const other = '01890000-0000-7000-8000-000000000001'

  it('are told apart by who sends, and a stranger is none of them', () => {
    const trusted = createTrustedSenders(origin)
    const [main, own, stranger] = [1, 2, 3].map(() => contentsAt('app://runyour/index.html').contents)
    if (main === undefined || own === undefined || stranger === undefined) throw new Error('three are made')
    trusted.add(main, 'main')
    trusted.add(own, other)
    expect([trusted.windowOf(main), trusted.windowOf(own)]).toEqual(['main', other])
    expect(() => trusted.windowOf(stranger)).toThrow('refused')
    expect(trusted.of(other)).toEqual([own])
    own.emit('destroyed')
    expect(trusted.of(other)).toEqual([])
    expect(() => trusted.windowOf(own)).toThrow('refused')
  })
})

describe('originOf', () => {
  it.each([
    ['app://runyour/a/b', 'app://runyour'],
    ['http://localhost:5173/x', 'http://localhost:5173'],
    ['https://a.example:443/', 'https://a.example'],
    ['nothing', null],
  ])('of %s is %s', (url, expected) => expect(originOf(url)).toBe(expected))
})
