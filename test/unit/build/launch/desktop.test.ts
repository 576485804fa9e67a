import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hasDisplay, makeHome, startParts, startTestDesktops } from '../../../../build/launch/desktop.mjs'

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

it('makes several desktops that know nothing of each other, and ends all of them', async () => {
  const log: string[] = []
  let count = 0
  const home = (env: NodeJS.ProcessEnv) => part(`home${++count}`, log)(env)
  const display = (env: NodeJS.ProcessEnv) => part(`display${count}`, log)(env)
  const { envs, stop } = await startTestDesktops({ PATH: '/bin' }, 2, [home, display])
  expect(envs).toEqual([
    { PATH: '/bin', home1: '1', display1: '1' },
    { PATH: '/bin', home2: '1', display2: '1' },
  ])
  await stop()
  expect(log.filter((line) => line.startsWith('stop'))).toEqual([
    'stop display2',
    'stop home2',
    'stop display1',
    'stop home1',
  ])
})

it('uses the only desktop where no other can be brought along', async () => {
  const { envs, stop } = await startTestDesktops({ DISPLAY: ':0' }, 2, [])
  expect(envs).toEqual([{ DISPLAY: ':0' }])
  await stop()
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
