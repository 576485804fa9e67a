import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BackupPeer, PlaceError, type Transfer } from './backupPeer'
import { backupName, type NamedBackup } from './backupName'

/** As many digits as the name has. */
const digits = 16

/**
 * Sends a file of a backup under the name that says everything about it.
 * @throws PlaceError, and what the file system says
 */
export async function sendBackup(
  peer: BackupPeer,
  path: string,
  about: Pick<NamedBackup, 'at' | 'machine' | 'machineId' | 'encrypted'>,
  transfer: Transfer,
): Promise<string> {
  const file = await open(path)
  try {
    const { size: bytes } = await file.stat()
    const name = backupName({ ...about, bytes, digest: await digestOf(path) })
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset)
      return buffer.subarray(0, bytesRead)
    }
    await peer.put(name, { bytes, read }, transfer)
    return name
  } finally {
    await file.close()
  }
}

/**
 * Fetches a backup into a file. What is not, to the byte, what was sent is thrown away.
 * @throws PlaceError `backup-damaged` among others, and what the file system says
 */
export async function fetchBackup(
  peer: BackupPeer,
  { name, about, path }: { name: string; about: NamedBackup; path: string },
  transfer: Transfer,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const file = await open(path, 'w', 0o600)
    try {
      for await (const part of peer.get(name, transfer)) {
        bytes += part.byteLength
        // A server must not fill the disk with what nobody sent.
        if (bytes > about.bytes) break
        hash.update(part)
        await file.writeFile(part)
      }
    } finally {
      await file.close()
    }
    if (bytes !== about.bytes || hash.digest('hex').slice(0, digits) !== about.digest)
      throw new PlaceError('backup-damaged', 'what the server gave back is not what it was sent')
  } catch (cause) {
    await rm(path, { force: true })
    throw cause
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex').slice(0, digits)
}
