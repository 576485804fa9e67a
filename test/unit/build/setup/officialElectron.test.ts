import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { downloadServer, findOfficial } from '../../../../build/setup/officialElectron.mjs'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'electron-'))
  mkdirSync(join(directory, 'dist'))
  writeFileSync(join(directory, 'dist/version'), 'v45.4.1\n')
  writeFileSync(join(directory, 'dist/electron'), '')
  writeFileSync(join(directory, 'path.txt'), 'electron')
})
afterEach(() => rmSync(directory, { recursive: true }))

it('finds a runtime that is whole', () => {
  expect(findOfficial(directory, '45.4.1')).toBe(join(directory, 'dist/electron'))
})

it.each(['path.txt', 'dist/version', 'dist/electron'])('does not take one without its %s', (file) => {
  rmSync(join(directory, file))
  expect(findOfficial(directory, '45.4.1')).toBeUndefined()
})

it('does not take another version than the declared one', () => {
  expect(findOfficial(directory, '45.5.0')).toBeUndefined()
})

it('asks a mirror where there is one', () => {
  expect(downloadServer({})).toEqual({ host: 'github.com', port: 443 })
  expect(downloadServer({ ELECTRON_MIRROR: 'https://mirror.example/electron/' })).toEqual({
    host: 'mirror.example',
    port: 443,
  })
  expect(downloadServer({ ELECTRON_MIRROR: 'http://mirror.example:8081/electron/' })).toEqual({
    host: 'mirror.example',
    port: 8081,
  })
  expect(downloadServer({ ELECTRON_MIRROR: 'http://mirror.example/' })).toMatchObject({ port: 80 })
  expect(downloadServer({ npm_config_electron_mirror: 'not an address' })).toMatchObject({
    host: 'github.com',
  })
})
