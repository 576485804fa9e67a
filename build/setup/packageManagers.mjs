/**
 * @typedef {import('./systemRequirements.mjs').Requirement} Requirement
 *
 * @typedef {object} PackageManager How one kind of Linux is asked what it has, and told what it should get.
 * @property {string} database changes whenever a package comes or goes
 * @property {(requirements: readonly Requirement[]) => [command: string, ...args: string[]]} query
 * @property {(requirements: readonly Requirement[], output: string) => Requirement[]} missing reads the query's answer
 * @property {(names: readonly string[]) => string} command what a person types to install them
 */

/** @type {PackageManager} */
export const apt = {
  database: '/var/lib/dpkg/status',
  query: (requirements) => [
    'dpkg-query',
    '--show',
    '--showformat',
    '${Package} ${db:Status-Status}\\n',
    ...requirements.flatMap((requirement) => requirement.apt),
  ],
  missing(requirements, output) {
    const installed = new Set(
      output.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
    )
    return requirements.filter((requirement) => !requirement.apt.some((name) => installed.has(name)))
  },
  command: (names) =>
    `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
}

/** @type {PackageManager} */
export const dnf = {
  database: '/var/lib/rpm',
  query: (requirements) => [
    'rpm',
    '-q',
    '--whatprovides',
    ...requirements.map((requirement) => requirement.dnf),
  ],
  missing: (requirements, output) =>
    requirements.filter((requirement) => output.includes(`no package provides ${requirement.dnf}\n`)),
  command: (names) => `sudo dnf install -y ${names.join(' ')}`,
}

/** @type {PackageManager} */
export const pacman = {
  database: '/var/lib/pacman/local',
  query: (requirements) => ['pacman', '-T', ...requirements.map((requirement) => requirement.pacman)],
  missing(requirements, output) {
    const absent = new Set(output.split('\n'))
    return requirements.filter((requirement) => absent.has(requirement.pacman))
  },
  command: (names) => `sudo pacman -S --needed ${names.join(' ')}`,
}

/**
 * The names that apt can install here, one for each requirement: `apt-cache policy` says which of the old and
 * the new name this release has.
 * @param {readonly Requirement[]} requirements
 * @param {string} policy the output of `apt-cache policy` for all their names
 * @returns {string[]}
 */
export function aptNames(requirements, policy) {
  const available = new Set(
    policy.split(/\n(?=\S)/).flatMap((entry) => {
      const name = /^(\S+):/.exec(entry)?.[1]
      return name && /Candidate: (?!\(none\))/.test(entry) ? [name] : []
    }),
  )
  return requirements.map(({ apt: names }) => names.find((name) => available.has(name)) ?? names[0])
}
