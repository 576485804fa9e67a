import { describe, expect, it } from 'vitest'
import { choosePageSource } from '@main/window/pageSource'

const own = { url: 'app://runyour/index.html', origin: 'app://runyour', development: false }

describe('the page', () => {
  it('is the built one', () => {
    expect(choosePageSource(undefined, false)).toEqual(own)
    expect(choosePageSource(undefined, true)).toEqual(own)
  })

  it('comes from the development server in development', () => {
    expect(choosePageSource('http://localhost:5173/index.html', false)).toEqual({
      url: 'http://localhost:5173/index.html',
      origin: 'http://localhost:5173',
      development: true,
    })
  })

  it('of a packaged app is its own whatever the environment says', () => {
    expect(choosePageSource('https://evil.example', true)).toEqual(own)
  })
})
