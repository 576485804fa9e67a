import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Flushes a file's content to the disk. @throws the file system's error */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Flushes the folder that a file was renamed in: a new name is only sure to survive a power cut after that. Windows does
 * not open folders and keeps names in its journal; some network disks refuse, and nothing more can be done there.
 */
export function flushFolderOf(path: string): void {
  try {
    const folder = openSync(dirname(path), 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // The rename itself has happened.
  }
}
