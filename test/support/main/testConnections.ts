import { join } from 'node:path'
import { ok, type Result } from '@shared/appError'
import type { ConnectionId, Connections, ConnectionStatus } from '@shared/model/connection'
import { type ConnectionRegistry, createConnections } from '@main/connection/connections'
import { createDemoSwitch } from '@main/connection/demoSwitch'
import type { Target } from '@main/connection/target'
import { openSettings, type SettingsStore } from '@main/settings/settings'
import { type MemorySecrets, memorySecrets } from './memorySecrets'
import { recordedLog } from './recordedLog'
import { temporaryFolder } from './temporaryFolder'

/** A server that answers to nobody: enough for a connection, which only passes its address on. */
export type IdleDemo = { started: number; closed: number }

/** The one connection that most people have, by itself. */
export type OneConnection = {
  /** Of the active one: the demo while it is on. */
  status(): ConnectionStatus
  open(): Promise<void>
  settled(): Promise<void>
  label(): string | null
  target(): Promise<Result<Target>>
  candidate(key: string, baseUrl: string | null): Result<Target>
  keep(target: Target): Promise<Result<null>>
  removeKey(): Promise<Result<null>>
  readKey(): Promise<Result<null>>
  setBaseUrl(typed: string | null): Promise<Result<null>>
  startDemo(): Promise<void>
  leaveDemo(): Promise<void>
}

export type TestConnections = {
  connections: ConnectionRegistry
  /** `default`, for tests that know no other. */
  connection: OneConnection
  secrets: MemorySecrets
  settings: SettingsStore
  settingsPath: string
  demo: IdleDemo
  /** Every active connection that was announced. */
  announced: ConnectionStatus[]
  /** Everything that was announced. */
  reports: Connections[]
  /** Connections whose conversations were given back. */
  forgotten: ConnectionId[]
}

export type TestConnectionsOptions = {
  secrets?: MemorySecrets
  settingsPath?: string
  baseUrl?: string | undefined
  apiKey?: string | undefined
  /** Whether the demo's server finds no port. */
  noPort?: boolean
  /** What the history says when it is to forget a connection. */
  forget?: (id: ConnectionId) => Promise<Result<null>>
}

/** The connections with a real settings file; the same file and secrets given again are the app's next start. */
export function testConnections(options: TestConnectionsOptions = {}): TestConnections {
  const settingsPath = options.settingsPath ?? join(temporaryFolder(), 'settings.json')
  const secrets = options.secrets ?? memorySecrets()
  const settings = openSettings(settingsPath, recordedLog(), () => {})
  const demo: IdleDemo = { started: 0, closed: 0 }
  const announced: ConnectionStatus[] = []
  const reports: Connections[] = []
  const forgotten: ConnectionId[] = []
  const connections = createConnections({
    settings,
    secrets,
    environment: { baseUrl: options.baseUrl, apiKey: options.apiKey },
    demo: createDemoSwitch(async () => {
      if (options.noPort) throw new Error('no free port')
      demo.started += 1
      const close = async (): Promise<void> => void (demo.closed += 1)
      return { baseUrl: `http://127.0.0.1:${4000 + demo.started}/v1`, apiKey: 'runyour-v1-demo-x', close }
    }),
    forget: async (id) => {
      forgotten.push(id)
      return (await options.forget?.(id)) ?? ok(null)
    },
    changed: (report) => {
      announced.push(report.active)
      reports.push(report)
    },
  })
  const connection = usualOf(connections)
  return { connections, connection, secrets, settings, settingsPath, demo, announced, reports, forgotten }
}

function usualOf(connections: ConnectionRegistry): OneConnection {
  return {
    ...connections,
    status: () => connections.statuses().active,
    label: () => connections.label(connections.idInForce(null)),
    target: () => connections.target(null),
    candidate: (key, baseUrl) => connections.candidate('default', key, baseUrl),
    removeKey: () => connections.removeKey('default'),
    readKey: () => connections.readKey('default'),
    setBaseUrl: (typed) => connections.setBaseUrl('default', typed),
  }
}
