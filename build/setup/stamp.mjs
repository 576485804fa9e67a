import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A short name for the state of things: two states that differ in anything have different fingerprints.
 * @param {...(string | Buffer)} parts
 * @returns {string}
 */
export function fingerprint(...parts) {
  const hash = createHash('sha256')
  // The length before each part: ('ab', 'c') is not ('a', 'bc').
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

/**
 * @param {string} file
 * @returns {string | undefined} what the stamp says, nothing when there is none
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Remembers a state that was reached, in one step, so that a reader never sees half of it.
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, value)
  renameSync(`${file}.${process.pid}`, file)
}
