import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { desktopEntry, execValue } from '@main/login/desktopEntry'

/** Reads `Exec` as a desktop does: first the escapes of strings, then quotes, then field codes. */
function readExec(value: string): string[] {
  const text = value.replaceAll(/\\([snrt\\])/g, (_all, letter: string) =>
    letter === '\\' ? '\\' : ({ s: ' ', n: '\n', r: '\r', t: '\t' }[letter] ?? ''),
  )
  const found = text.match(/"(?:[^"\\]|\\.)*"/gs) ?? []
  expect(found.join(' ')).toBe(text)
  return found.map((one) =>
    one
      .slice(1, -1)
      .replaceAll(/\\(["`$\\])/g, '$1')
      .replaceAll('%%', '%'),
  )
}

const strange = [
  '/opt/RunYour Desktop/runyour-desktop',
  '/home/김철수/앱/RunYour-1.0.AppImage',
  '/tmp/$(touch x)/`id`/"quoted"',
  String.raw`C:\back\slash`,
  '/100%/%f/%%',
  "/it's/here;&|<>*?#~",
  '/a\nb\tc',
]

describe('a desktop entry', () => {
  it('starts the program with its arguments', () => {
    expect(desktopEntry('RunYour Desktop', ['/usr/bin/runyour-desktop', '--hidden']).split('\n')).toEqual([
      '[Desktop Entry]',
      'Type=Application',
      'Version=1.5',
      'Name=RunYour Desktop',
      'Exec="/usr/bin/runyour-desktop" "--hidden"',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ])
  })

  it.each(strange)('has a path like %j read back as it is', (path) => {
    expect(readExec(execValue([path, '--hidden']))).toEqual([path, '--hidden'])
    expect(execValue([path])).not.toContain('\n')
  })

  it('leaves a shell nothing to run in a quoted argument', () => {
    const [hostile = ''] = strange.slice(2, 3)
    // The specification's quotes are those of a shell, once the escapes of strings are undone.
    const line = execValue([hostile]).replaceAll('\\\\', '\\')
    expect(execFileSync('/bin/sh', ['-c', `printf %s ${line}`], { encoding: 'utf8' })).toBe(hostile)
  })
})
