import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '@shared/model/defaultSettings'
import type { Settings } from '@shared/model/settings'
import { openSettings } from '@main/settings/settings'
import { recordedLog } from '../../../support/main/recordedLog'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

function opened(path = join(temporaryFolder(), 'settings.json')) {
  const log = recordedLog()
  const told: Settings[] = []
  return { path, log, told, settings: openSettings(path, log, (changed) => told.push(changed)) }
}

describe('the settings', () => {
  it('begin with the defaults', () => {
    expect(opened().settings.get()).toEqual(defaultSettings)
  })

  it('apply at once, are told once and are there at the next start', () => {
    const { path, settings, told } = opened()
    const after = settings.update({ theme: 'dark', defaultModel: 'a/b' })
    expect(after).toEqual({ ...defaultSettings, theme: 'dark', defaultModel: 'a/b' })
    expect(settings.get()).toEqual(after)
    expect(told).toEqual([after])
    expect(opened(path).settings.get()).toEqual(after)
  })

  it('keep what a patch leaves out or leaves undefined, and take null as a value', () => {
    const { settings } = opened()
    settings.update({ theme: 'light', defaultModel: 'a/b' })
    settings.update({ theme: undefined, defaultModel: null })
    expect(settings.get()).toMatchObject({ theme: 'light', defaultModel: null })
  })

  it('lose only the one value that is damaged or unknown', () => {
    const path = join(temporaryFolder(), 'settings.json')
    writeFileSync(
      path,
      JSON.stringify({ theme: 'neon', language: 'ko', sidebarOpen: 'yes', demo: true, more: 1 }),
    )
    expect(opened(path).settings.get()).toEqual({ ...defaultSettings, language: 'ko', demo: true })
  })

  it('stay in force when the file cannot be written, which is logged, and are written with the next change', () => {
    const { path, settings, log, told } = opened()
    mkdirSync(`${path}.new`)
    settings.update({ theme: 'dark' })
    expect(settings.get().theme).toBe('dark')
    expect(told).toHaveLength(1)
    expect(log.lines.map(({ what }) => what)).toEqual(['settings could not be written'])
  })

  it('hold no key: nothing but addresses is known of it', () => {
    const { path, settings } = opened()
    settings.update({ keyStoredFor: ['https://api.runyour.ai/v1'] })
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort()).toEqual(
      Object.keys(defaultSettings).sort(),
    )
  })
})
