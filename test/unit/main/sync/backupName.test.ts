import { describe, expect, it } from 'vitest'
import { backupName, machineLabel, type NamedBackup, readBackupName } from '@main/sync/backupName'

const backup: NamedBackup = {
  at: Date.UTC(2026, 10, 23, 12, 22, 7),
  machine: '민수의-노트북',
  machineId: 'ab12cd34',
  digest: '0123456789abcdef',
  bytes: 123_456,
  encrypted: true,
}

describe('the name of a backup', () => {
  it.each([backup, { ...backup, encrypted: false, machine: 'a' }, { ...backup, bytes: 0 }])(
    'says what it was made from',
    (one) => {
      expect(readBackupName(backupName(one))).toEqual(one)
    },
  )

  it('is read too when a server takes its letters apart, as macOS does', () => {
    expect(readBackupName(backupName(backup).normalize('NFD'))).toEqual(backup)
  })

  it.each([
    'notes.txt',
    'RunYour-backup-2026-11-23.zip',
    `${backupName(backup)}.uploading`,
    backupName(backup).replace('1123T', '1399T'),
    backupName(backup).replace('_ab12cd34_', '_../x_'),
    `x/${backupName(backup)}`,
  ])('is no other file’s: %s', (name) => {
    expect(readBackupName(name)).toBeNull()
  })
})

it.each([
  ['Anna’s MacBook Pro.local', 'Anna-s-MacBook-Pro'],
  ['민수의 노트북', '민수의-노트북'],
  ['../../etc', 'etc'],
  ['…', 'computer'],
  ['x'.repeat(80), 'x'.repeat(40)],
])('a machine called %s is written as %s', (hostname, label) => {
  expect(machineLabel(hostname)).toBe(label)
})
