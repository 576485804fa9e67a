import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { makeHome, startBus, startKeyring, startParts } from '../../../build/launch/desktop.mjs'
import { startHelper } from '../../../build/launch/helperProcess.mjs'
import { run } from '../../../build/setup/run.mjs'

type Environment = Record<string, string | undefined>
type Part = { env: NodeJS.ProcessEnv; stop(): Promise<void> }

/** A keyring for one test: real, on a bus and in a home of its own. Linux only; other systems bring one of theirs. */
export type Keyring = {
  /** What an app needs in its environment to find it. */
  env(): Environment
  /** A new login that did not unlock it: another bus, another daemon, the same files. No app may be using it. */
  loginLocked(): Promise<void>
  /** A new login with the password. */
  loginUnlocked(): Promise<void>
  stop(): Promise<void>
}

export const hasOwnKeyring = process.platform === 'linux'

/** No bus, so no keyring: a server, a minimal desktop, a broken session. */
export const noKeyring: Environment = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }

/** What the app logs about a keychain that is locked or missing, which it has to. */
export const keychainRefused = /the keychain refused/

export async function openKeyring(): Promise<Keyring> {
  const home: Part = await makeHome(process.env)
  let session: Part = await startParts(home.env, [startBus, startKeyring])
  const login = async (keyring: (env: NodeJS.ProcessEnv) => Promise<Part>): Promise<void> => {
    await session.stop()
    // The daemon would find the one before by a socket that it left there.
    const runtime = mkdtempSync(join(String(home.env['HOME']), 'runtime-'))
    chmodSync(runtime, 0o700)
    // No display for the bus and what it starts: the question for the password would wait for an answer for ever.
    const env = { ...home.env, XDG_RUNTIME_DIR: runtime, DISPLAY: undefined }
    session = await startParts(env, [startBus, keyring])
  }
  return {
    env: () => differences(session.env),
    loginLocked: () => login(startLockedKeyring),
    loginUnlocked: () => login(startKeyring),
    stop: async () => {
      await session.stop()
      await home.stop()
    },
  }
}

async function startLockedKeyring(env: NodeJS.ProcessEnv): Promise<Part> {
  const daemon = await startHelper('gnome-keyring-daemon', ['--foreground', '--components=secrets'], { env })
  // It says nothing when it is ready, so the bus is asked, which answers in a few milliseconds.
  const question = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
  const owner = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets']
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    const { output } = await run('dbus-send', [...question, ...owner], { env })
    if (output.includes('boolean true')) return { env, stop: daemon.stop }
  }
  await daemon.stop()
  throw new Error('gnome-keyring-daemon did not come up without a password')
}

function differences(env: NodeJS.ProcessEnv): Environment {
  const changed = Object.entries(env).filter(([name, value]) => process.env[name] !== value)
  return Object.fromEntries(changed.filter(([name]) => name !== 'DISPLAY'))
}
