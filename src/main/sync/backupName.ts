/** What the name of a backup on a server says about it. */
export type NamedBackup = {
  /** Milliseconds since 1970, by the clock of the machine that made it; whole seconds. */
  at: number
  /** What people call that machine. */
  machine: string
  /** Eight hexadecimal digits: tells machines of the same name apart, and one that was renamed from a new one. */
  machineId: string
  /** The first 16 hexadecimal digits of the SHA-256 of the file. */
  digest: string
  bytes: number
  encrypted: boolean
}

const shape =
  /^RunYour-backup_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z_([\p{L}\p{M}\p{N}-]{1,40})_([0-9a-f]{8})_([0-9a-f]{16})_(\d{1,15})\.zip(\.age)?$/u

/**
 * Everything that is to be known about a backup stands in its name. So a list is one question to the server, there is no
 * second file that could be missing or belong to another one, and a rename makes all of it true at once.
 */
export function backupName(backup: NamedBackup): string {
  const time = new Date(backup.at).toISOString().replace(/[-:]|\.\d+/g, '')
  const { machine, machineId, digest, bytes, encrypted } = backup
  return `RunYour-backup_${time}_${machine}_${machineId}_${digest}_${bytes}.zip${encrypted ? '.age' : ''}`
}

/** Null for every other file. */
export function readBackupName(name: string): NamedBackup | null {
  const [, year, month, day, hour, minute, second, machine, machineId, digest, bytes, age] =
    shape.exec(name.normalize('NFC')) ?? []
  if (machine === undefined || machineId === undefined || digest === undefined) return null
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(at)) return null
  return { at, machine, machineId, digest, bytes: Number(bytes), encrypted: age !== undefined }
}

/** A machine's name in letters that every file system and every address takes, Korean ones among them. */
export function machineLabel(hostname: string): string {
  const plain = hostname
    .normalize('NFC')
    .replace(/\.local$|\.localdomain$/i, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'computer' : plain
}
