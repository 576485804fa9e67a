import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownAppImage } from '@main/appImage'
import { temporaryFolder } from '../../support/main/temporaryFolder'

const image = '/home/me/RunYour.AppImage'

describe('the AppImage of this program', () => {
  it('is the one that has it mounted', () => {
    const environment = { APPIMAGE: image, APPDIR: '/tmp/.mount_RunYou' }
    expect(ownAppImage(environment, '/tmp/.mount_RunYou/runyour-desktop')).toBe(image)
  })

  it('is not the one of the terminal that it was started from', () => {
    const environment = { APPIMAGE: '/home/me/Terminal.AppImage', APPDIR: '/tmp/.mount_Term' }
    expect(ownAppImage(environment, '/opt/RunYour Desktop/runyour-desktop')).toBeNull()
    expect(ownAppImage(environment, '/tmp/.mount_Terminal2/runyour-desktop')).toBeNull()
  })

  it('is found behind a link to the temporary folder', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'real/mount'), { recursive: true })
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    const environment = { APPIMAGE: image, APPDIR: join(folder, 'link/mount') }
    expect(ownAppImage(environment, join(folder, 'real/mount/runyour-desktop'))).toBe(image)
  })

  it('is believed of an image that was unpacked, and is none without an image', () => {
    expect(ownAppImage({ APPIMAGE: image }, '/tmp/unpacked/runyour-desktop')).toBe(image)
    expect(ownAppImage({}, '/usr/bin/runyour-desktop')).toBeNull()
    expect(ownAppImage({ APPIMAGE: '', APPDIR: '/' }, '/usr/bin/runyour-desktop')).toBeNull()
  })
})
