import { expect, it } from 'vitest'
import { executablePath } from '../../../../build/launch/packagedApp.mjs'

it.each([
  ['linux', 'x64', 'linux-unpacked/runyour-desktop'],
  ['linux', 'arm64', 'linux-arm64-unpacked/runyour-desktop'],
  ['win32', 'x64', 'win-unpacked/RunYour Desktop.exe'],
  ['darwin', 'arm64', 'mac-arm64/RunYour Desktop.app/Contents/MacOS/RunYour Desktop'],
])('knows where electron-builder puts the app for %s %s', (platform, arch, path) => {
  expect(executablePath(platform, arch).replaceAll('\\', '/')).toBe(path)
})
