import { join } from 'node:path'
import type { ConnectionStatus } from '@shared/model/connection'
import { type Connection, createConnection } from '@main/connection/connection'
import { createDemoSwitch } from '@main/connection/demoSwitch'
import { openSettings, type SettingsStore } from '@main/settings/settings'
import { type MemorySecrets, memorySecrets } from './memorySecrets'
import { recordedLog } from './recordedLog'
import { temporaryFolder } from './temporaryFolder'

/** A server that answers to nobody: enough for a connection, which only passes its address on. */
export type IdleDemo = { started: number; closed: number }

export type TestConnection = {
  connection: Connection
  secrets: MemorySecrets
  settings: SettingsStore
  settingsPath: string
  demo: IdleDemo
  /** Every status that was announced. */
  announced: ConnectionStatus[]
}

export type TestConnectionOptions = {
  secrets?: MemorySecrets
  settingsPath?: string
  baseUrl?: string | undefined
  apiKey?: string | undefined
  /** Whether the demo's server finds no port. */
  noPort?: boolean
}

/** A connection with a real settings file; the same file and secrets given again are the app's next start. */
export function testConnection(options: TestConnectionOptions = {}): TestConnection {
  const settingsPath = options.settingsPath ?? join(temporaryFolder(), 'settings.json')
  const secrets = options.secrets ?? memorySecrets()
  const settings = openSettings(settingsPath, recordedLog(), () => {})
  const demo: IdleDemo = { started: 0, closed: 0 }
  const announced: ConnectionStatus[] = []
  const connection = createConnection({
    settings,
    secrets,
    environment: { baseUrl: options.baseUrl, apiKey: options.apiKey },
    demo: createDemoSwitch(async () => {
      if (options.noPort) throw new Error('no free port')
      demo.started += 1
      const close = async (): Promise<void> => void (demo.closed += 1)
      return { baseUrl: `http://127.0.0.1:${4000 + demo.started}/v1`, apiKey: 'runyour-v1-demo-x', close }
    }),
    changed: (status) => void announced.push(status),
  })
  return { connection, secrets, settings, settingsPath, demo, announced }
}
