import { open } from 'node:fs/promises'

/** The first line of every age file, https://age-encryption.org/v1 */
const ageLine = 'age-encryption.org/v1\n'

/** Whether a file is encrypted, by its first line. @throws the file system's error */
export async function isEncrypted(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ageLine.length), 0, ageLine.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === ageLine
  } finally {
    await file.close()
  }
}
