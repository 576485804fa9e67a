import type { CommandLine } from 'electron'
import { expect, it } from 'vitest'
import { takeKeysThroughPortal } from '@main/quick/takeKeysThroughPortal'

function started(features: string) {
  const switches: Record<string, string> = features === '' ? {} : { 'enable-features': features }
  const commandLine = {
    getSwitchValue: (name: string) => switches[name] ?? '',
    appendSwitch: (name: string, value: string) => void (switches[name] = value),
  } as CommandLine
  return { switches, commandLine }
}

it.each([
  ['', 'GlobalShortcutsPortal'],
  ['Vulkan', 'Vulkan,GlobalShortcutsPortal'],
])('a Wayland session with the features %j is asked for keys by its portal', (before, after) => {
  const { switches, commandLine } = started(before)
  takeKeysThroughPortal(commandLine, { XDG_SESSION_TYPE: 'wayland' })
  expect(switches).toEqual({ 'enable-features': after })
})

it.each([{ XDG_SESSION_TYPE: 'x11' }, {}])('any other session (%j) is not', (environment) => {
  const { switches, commandLine } = started('')
  takeKeysThroughPortal(commandLine, environment)
  expect(switches).toEqual({})
})
