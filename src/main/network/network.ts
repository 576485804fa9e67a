import { isDeepStrictEqual } from 'node:util'
import type { Session } from 'electron'
import { fail, ok, type Result } from '@shared/appError'
import type { NetworkState } from '@shared/contract/network'
import { defaultNetwork, type NetworkSettings, type ProxySettings } from '@shared/model/network'
import type { Log } from '../logging/log'
import type { SettingsStore } from '../settings/settings'
import type { FileDialogs } from '../window/fileDialogs'
import { authoritiesOf, type CaFile, describeCertificate, readCaFile } from './caFile'
import { proxyConfig } from './proxyConfig'
import { verdictOn } from './verifyCertificate'

export type NetworkParts = {
  settings: Pick<SettingsStore, 'get' | 'update'>
  dialogs: Pick<FileDialogs, 'pickOpenPath'>
  /** The in-memory session of a name, made when it is not there. */
  fromPartition: (name: string) => Session
  log: Pick<Log, 'error'>
  /** Milliseconds since 1970. */
  now: () => number
}

/** The network as the person set it up: which proxy calls go through, and whose certificates count. */
export type Network = {
  /**
   * The session of a name, with the settings in force. A change of the settings leads to a new session and leaves the
   * old one as it is: answers that stream go on, and what Chromium remembers about certificates, and cannot be told to
   * forget, stays behind.
   */
  open(name: string): Promise<Session>
  /** Gives the settings in force to a session that somebody else made; to be called again before each use. */
  prepare(session: Session): Promise<void>
  state(): NetworkState
  setProxy(proxy: ProxySettings): void
  /** null when the person picked no file. */
  pickCaFile(): Promise<Result<NetworkState | null>>
  forgetCaFile(): NetworkState
}

export function createNetwork({ settings, dialogs, fromPartition, log, now }: NetworkParts): Network {
  let inForce = settings.get().network
  /** Counts the settings that were in force since the start. */
  let generation = 0
  let file = readFile(inForce)
  const ready = new Map<string, Promise<Session>>()
  /** Sessions of others that were given something else than the defaults once. */
  const prepared = new WeakSet<Session>()

  function readFile({ caFile }: NetworkSettings): CaFile | null {
    if (caFile === null) return null
    const read = readCaFile(caFile)
    if (read.state !== 'read') log.error('the file of own authorities cannot be used', read.state)
    return read
  }

  /** Looked at with each call: the settings are changed elsewhere too, as by a damaged file that was repaired. */
  function follow(): void {
    const next = settings.get().network
    if (isDeepStrictEqual(next, inForce)) return
    if (next.caFile !== inForce.caFile) file = readFile(next)
    inForce = next
    renew()
  }

  async function apply(session: Session): Promise<void> {
    const { proxy, caFile } = inForce
    if (caFile !== null || prepared.has(session)) {
      const authorities = file === null ? [] : authoritiesOf(file)
      session.setCertificateVerifyProc(
        authorities.length === 0 ? null : (request, decide) => decide(verdictOn(request, authorities, now())),
      )
    }
    // Chromium follows the system by itself, and a proxy of the command line that somebody started the app with.
    if (!isDeepStrictEqual(proxy, defaultNetwork.proxy) || prepared.has(session))
      await session.setProxy(proxyConfig(proxy))
  }

  const update = (change: Partial<NetworkSettings>): void => {
    settings.update({ network: { ...settings.get().network, ...change } })
    follow()
  }

  return {
    open: (name) => {
      follow()
      const known = ready.get(name)
      if (known) return known
      const session = fromPartition(generation === 0 ? name : `${name}.${generation}`)
      const opening = apply(session).then(() => session)
      ready.set(name, opening)
      return opening
    },
    prepare: async (session) => {
      follow()
      await apply(session)
      if (!isDeepStrictEqual(inForce, defaultNetwork)) prepared.add(session)
    },
    state: look,
    setProxy: (proxy) => update({ proxy }),
    pickCaFile: async () => {
      const path = await dialogs.pickOpenPath({ filters: pemFilters })
      if (path === null) return ok(null)
      const picked = readCaFile(path)
      if (picked.state === 'missing')
        return fail({ code: 'file-unreadable', message: 'the file could not be read' })
      if (authoritiesOf(picked).length === 0)
        return fail({
          code: 'file-unsupported',
          message: 'no certificate of an authority stands in the file',
        })
      update({ caFile: path })
      return ok(look())
    },
    forgetCaFile: () => {
      update({ caFile: null })
      return look()
    },
  }

  /** The state, with the file as it is now: one that has come back, or was replaced by a newer one, counts from here on. */
  function look(): NetworkState {
    follow()
    const fresh = readFile(inForce)
    if (!isDeepStrictEqual(fingerprints(fresh), fingerprints(file))) {
      file = fresh
      renew()
    }
    return {
      caFile: file && {
        path: file.path,
        state: file.state,
        certificates: file.certificates.map((one) => describeCertificate(one, now())),
      },
    }
  }

  function renew(): void {
    generation += 1
    ready.clear()
  }
}

const pemFilters = [
  { name: 'PEM', extensions: ['pem', 'crt', 'cer'] },
  { name: '*', extensions: ['*'] },
]

function fingerprints(file: CaFile | null): unknown {
  return file && [file.state, ...file.certificates.map(({ x509 }) => x509.fingerprint256)]
}
