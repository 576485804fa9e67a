import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hasDisplay, makeHome, startParts } from '../../../../build/launch/desktop.mjs'

it('needs a display on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})

const part = (name: string, log: string[]) => async (env: NodeJS.ProcessEnv) => {
  log.push(`start ${name}`)
  return { env: { ...env, [name]: '1' }, stop: async () => void log.push(`stop ${name}`) }
}

it('builds on what came before and ends it in reverse', async () => {
  const log: string[] = []
  const whole = await startParts({ PATH: '/bin' }, [part('home', log), part('display', log)])
  expect(whole.env).toEqual({ PATH: '/bin', home: '1', display: '1' })
  await whole.stop()
  expect(log).toEqual(['start home', 'start display', 'stop display', 'stop home'])
})

it('leaves nothing behind when a part does not start', async () => {
  const log: string[] = []
  const broken = () => Promise.reject(new Error('no display'))
  await expect(startParts({}, [part('home', log), broken])).rejects.toThrow('no display')
  expect(log).toEqual(['start home', 'stop home'])
})

it("takes a home of its own, so that a person's keyring stays untouched", async () => {
  const { env, stop } = await makeHome({ HOME: '/home/person', XDG_RUNTIME_DIR: '/run/user/1000' })
  for (const name of ['HOME', 'XDG_RUNTIME_DIR', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME']) {
    expect(env[name]).toMatch(/runyour-home-/)
  }
  expect(existsSync(String(env.HOME))).toBe(true)
  await stop()
  expect(existsSync(String(env.HOME))).toBe(false)
})
