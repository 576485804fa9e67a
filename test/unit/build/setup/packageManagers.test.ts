import { describe, expect, it } from 'vitest'
import { apt, aptNames, dnf, pacman } from '../../../../build/setup/packageManagers.mjs'
import { requirements, requirementsFor } from '../../../../build/setup/systemRequirements.mjs'

const display = requirements.display

describe('what is missing on a system', () => {
  it('is read from dpkg, where a removed package that left its settings is not there', () => {
    const answer = 'xvfb installed\nfonts-noto-cjk config-files\ndpkg-query: no packages found matching x\n'
    const missing = apt.missing(display, answer)
    expect(missing.map((one) => one.apt[0])).toEqual(['fonts-noto-cjk', 'fonts-noto-color-emoji'])
  })

  it('accepts the old and the new name of a Debian package', () => {
    for (const name of ['libgtk-3-0', 'libgtk-3-0t64']) {
      const missing = apt.missing(requirements.run, `${name} installed\n`)
      expect(missing.map((one) => one.dnf)).not.toContain('gtk3')
    }
  })

  it('is read from rpm', () => {
    const answer = 'xorg-x11-server-Xvfb-1.20.14-1.x86_64\nno package provides google-noto-emoji-fonts\n'
    expect(dnf.missing(display, answer).map((one) => one.dnf)).toEqual(['google-noto-emoji-fonts'])
  })

  it('is read from pacman, which prints nothing but what is missing', () => {
    expect(pacman.missing(display, 'noto-fonts-cjk\n').map((one) => one.pacman)).toEqual(['noto-fonts-cjk'])
    expect(pacman.missing(display, '')).toEqual([])
  })

  it('is asked for by the names of the system', () => {
    expect(apt.query(requirements.keyring)).toContain('gnome-keyring')
    expect(dnf.query(display).slice(3)).toEqual(display.map((one) => one.dnf))
    expect(pacman.query(display).slice(2)).toEqual(display.map((one) => one.pacman))
  })
})

describe('the command that installs it', () => {
  it('takes the name that this release has', () => {
    const policy = [
      'libasound2:\n  Installed: (none)\n  Candidate: (none)\n  Version table:',
      'libasound2t64:\n  Installed: (none)\n  Candidate: 1.2.11-1\n  Version table:',
      'libgtk-3-0:\n  Installed: (none)\n  Candidate: 3.24.38-2\n  Version table:',
    ].join('\n')
    const wanted = requirements.run.filter((one) => ['gtk3', 'alsa-lib'].includes(one.dnf))
    expect(aptNames(wanted, policy)).toEqual(['libgtk-3-0', 'libasound2t64'])
  })

  it('is one that can be pasted into a terminal', () => {
    expect(apt.command(['xvfb', 'dbus'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb dbus',
    )
    expect(dnf.command(['dbus-daemon'])).toBe('sudo dnf install -y dbus-daemon')
    expect(pacman.command(['dbus'])).toBe('sudo pacman -S --needed dbus')
  })
})

it('asks for nothing twice', () => {
  expect(requirementsFor(['display', 'display'])).toEqual(display)
})
