import { describe, expect, it } from 'vitest'
import config, { updateAddress } from '../../../../build/packaging/electronBuilder.mjs'

describe('updateAddress', () => {
  it('is where the release machines say, over https only', () => {
    expect(updateAddress('generic:https://example.com/desktop')).toEqual({
      provider: 'generic',
      url: 'https://example.com/desktop',
    })
    expect(updateAddress('github:owner/name')).toEqual({ provider: 'github', owner: 'owner', repo: 'name' })
  })

  it('is none unless somebody says so: a build from a working tree never looks', () => {
    expect(updateAddress(undefined)).toBeNull()
    expect(updateAddress('')).toBeNull()
  })

  it.each(['generic:http://example.com', 'github:owner', 'https://example.com'])('refuses %s', (release) => {
    expect(() => updateAddress(release)).toThrow('RUNYOUR_RELEASE')
  })
})

it('makes every installer that is promised', () => {
  expect(config.linux?.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz'])
  expect(config.mac?.target).toEqual(['dmg', 'zip'])
  expect(config.win?.target).toEqual(['nsis'])
  expect(config.protocols).toMatchObject({ schemes: ['runyour'] })
})
