/**
 * @typedef {object} Requirement One thing that a Linux system has to have, by the name of each package manager.
 * @property {readonly [string, ...string[]]} apt any one of these will do: newer releases renamed some (…t64)
 * @property {string} dnf
 * @property {string} pacman
 */

/** @typedef {'run' | 'compile' | 'unzip' | 'display' | 'keyboard' | 'bus' | 'keyring'} Purpose */

/** @type {(apt: readonly [string, ...string[]], dnf: string, pacman: string) => Requirement} */
const needs = (apt, dnf, pacman) => ({ apt, dnf, pacman })

/**
 * What the project needs of a Linux system, by purpose; macOS and Windows bring all of it along.
 * A desktop already has a display, a bus and a keyring, so that they are asked for only where they are missing.
 * @type {Record<Purpose, readonly Requirement[]>}
 */
export const requirements = {
  run: [
    needs(['libgtk-3-0t64', 'libgtk-3-0'], 'gtk3', 'gtk3'),
    needs(['libnss3'], 'nss', 'nss'),
    needs(['libasound2t64', 'libasound2'], 'alsa-lib', 'alsa-lib'),
    needs(['libgbm1'], 'mesa-libgbm', 'mesa'),
    needs(['libsecret-1-0'], 'libsecret', 'libsecret'),
  ],
  compile: [
    needs(['libsecret-1-dev'], 'libsecret-devel', 'libsecret'),
    needs(['pkg-config', 'pkgconf'], 'pkgconf-pkg-config', 'pkgconf'),
    needs(['g++'], 'gcc-c++', 'gcc'),
    needs(['make'], 'make', 'make'),
    needs(['python3'], 'python3', 'python'),
  ],
  unzip: [needs(['unzip'], 'unzip', 'unzip')],
  display: [
    needs(['xvfb'], 'xorg-x11-server-Xvfb', 'xorg-server-xvfb'),
    needs(['fonts-noto-cjk'], 'google-noto-sans-cjk-fonts', 'noto-fonts-cjk'),
    needs(['fonts-noto-color-emoji'], 'google-noto-emoji-fonts', 'noto-fonts-emoji'),
  ],
  // The dialogs for files are the system's own, and take keys from the display alone.
  keyboard: [needs(['xdotool'], 'xdotool', 'xdotool')],
  // On Fedora dbus-send is a package of its own.
  bus: [needs(['dbus'], 'dbus-daemon', 'dbus'), needs(['dbus'], 'dbus-tools', 'dbus')],
  keyring: [needs(['gnome-keyring'], 'gnome-keyring', 'gnome-keyring')],
}

/**
 * @param {readonly Purpose[]} purposes
 * @returns {Requirement[]} without the same thing twice
 */
export function requirementsFor(purposes) {
  return [...new Set(purposes.flatMap((purpose) => requirements[purpose]))]
}
