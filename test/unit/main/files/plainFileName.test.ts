import { expect, it } from 'vitest'
import { plainFileName } from '@main/files/plainFileName'

it.each([
  ['사진 1.png', '사진 1.png'],
  ['../../.ssh/authorized_keys', 'ssh-authorized_keys'],
  ['/etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\a.txt', 'C-Windows-a.txt'],
  ['photo\u202Egnp.exe', 'photo-gnp.exe'],
  ['a\nb.txt', 'a-b.txt'],
  ['.profile', 'profile'],
  ['..', 'file'],
  ['con.png', 'con-.png'],
  ['AUX', 'AUX-'],
  ['console.log', 'console.log'],
])('a file called %j is suggested as %j', (name, suggested) => {
  expect(plainFileName(name)).toBe(suggested)
})
