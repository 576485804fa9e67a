import { describe, expect, it } from 'vitest'
import { type DiagnosticParts, writeDiagnostics } from '@main/about/diagnostics'
import type { ConnectionStatus } from '@shared/model/connection'
import { defaultSettings, type Settings } from '@shared/model/defaultSettings'

const key = 'runyour-v1-test-abcdefghijklmnop'
const office: ConnectionStatus = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  name: 'Secret Project',
  baseUrl: 'https://gateway.secret.example/v1',
  baseUrlOrigin: 'settings',
  key: { state: 'present', masked: 'runyour-v1-te…mnop', origin: 'keychain' },
}

function diagnostics(change: Partial<DiagnosticParts> = {}): string {
  return writeDiagnostics({
    about: { version: '1.2.3', electron: '33', chromium: '130', node: '20', system: 'Linux', packaged: true },
    settings: defaultSettings,
    connections: { active: office, all: [office] },
    storage: {
      historyPath: '/home/kim/data/history.db',
      historyBytes: 1000,
      attachmentBytes: 0,
      backupFolder: '/home/kim/data/backups',
      backups: [],
      conversations: 12,
      messages: 345,
    },
    log: ['{"what":"started"}'],
    home: '/home/kim',
    ...change,
  })
}

describe('the diagnostics', () => {
  it('say what somebody who helps needs to know', () => {
    const text = diagnostics()
    for (const part of [
      'version 1.2.3',
      'Electron 33',
      'address settings, key from keychain, active',
      '345 messages',
    ])
      expect(text).toContain(part)
    expect(text).toContain('{"what":"started"}')
    expect(diagnostics({ storage: null })).toContain('not readable')
  })

  it('hold no key, also none that got into the log', () => {
    const text = diagnostics({
      log: [`{"cause":"401 for ${key}"}`, 'Authorization: Bearer abcdefghijklmnopqrstuvwxyz'],
    })
    expect(text).not.toContain(key)
    expect(text).not.toContain('abcdefghijklmnopqrstuvwxyz')
    expect(text).not.toContain('mnop')
  })

  it('hold no name, address, folder or text of the person', () => {
    const settings: Settings = {
      ...defaultSettings,
      baseUrl: 'https://gateway.secret.example/v1',
      connections: [{ id: office.id, name: office.name, baseUrl: office.baseUrl }],
      defaultParameters: { stop: ['Secret Stop'], user: 'kim' } as Settings['defaultParameters'],
      network: {
        proxy: { mode: 'manual', url: 'http://proxy.secret.example:80', bypass: '*.secret.example' },
        caFile: '/home/kim/secret-ca.pem',
      },
      appearance: { ...defaultSettings.appearance, font: 'Secret Sans' },
    }
    const text = diagnostics({ settings, log: ['{"cause":"ENOENT /home/kim/data/x"}'] })
    expect(text.toLowerCase()).not.toContain('secret')
    expect(text).not.toContain('kim')
    expect(text).toContain('~/data/x')
  })

  it('name every setting of a kind that cannot hold a secret, so that a new one has to be judged', () => {
    const judgedOut = new Set([
      'baseUrl',
      'defaultModel',
      'keyStoredFor',
      'activeConnection',
      'monthlyBudget',
      'network',
    ])
    const text = diagnostics()
    const expected = Object.keys(defaultSettings).filter((name) => !judgedOut.has(name))
    expect(expected.filter((name) => !text.includes(`${name}: `))).toEqual([])
  })
})
