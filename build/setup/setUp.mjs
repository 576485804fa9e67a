import { ensureElectron } from './electron.mjs'
import { ensureNpmDependencies } from './npmDependencies.mjs'
import { step } from './report.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

/**
 * Everything that a command of this project needs before it can begin, installed where it is missing. Quick and
 * silent when nothing is: every command calls it first, so that none has to be run before another.
 * @param {readonly import('./systemRequirements.mjs').Purpose[]} purposes what the command needs of a Linux system
 * @returns {Promise<import('./electron.mjs').ElectronRuntime>}
 * @throws {import('./report.mjs').SetupError} when something is missing that only the person can install
 */
export async function setUp(purposes) {
  await ensureSystemPackages(purposes, step(1, 3, 'System packages'))
  await ensureNpmDependencies(step(2, 3, 'npm dependencies'))
  return await ensureElectron(step(3, 3, 'Electron'))
}
