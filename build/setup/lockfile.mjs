/**
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean,
 *   devOptional?: boolean, link?: boolean }> }} Lockfile
 */

/**
 * Whether what npm installed is what the lockfile asks for. npm leaves its own list in
 * `node_modules/.package-lock.json` as the last thing of an installation, so that one cut short has none.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '') return true
    const present = installed.packages?.[path]
    // Other platforms' binaries stay out, and so does an optional package that could not be built.
    if (present === undefined) return entry.optional === true || entry.devOptional === true
    return present.version === entry.version && present.integrity === entry.integrity
  })
}
