import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { authoritiesOf, describeCertificate, readCaFile } from '@main/network/caFile'
import { certificatePath, readCertificate } from '../../../support/certificates/certificates'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

const today = Date.UTC(2026, 10, 23)

test('all certificates of a file are read, and what is none is passed over', () => {
  const path = join(temporaryFolder(), 'bundle.pem')
  const parts = ['root', 'good', 'old-root'].map((name) => readFileSync(certificatePath(name), 'utf8'))
  writeFileSync(
    path,
    ['# our authorities', ...parts, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'].join(
      '\n',
    ),
  )
  const file = readCaFile(path)
  expect(file.state).toBe('read')
  expect(file.certificates.map((one) => describeCertificate(one, today).state)).toEqual([
    'good',
    'not-authority',
    'expired',
  ])
  expect(authoritiesOf(file)).toHaveLength(2)
})

test('a file that is gone, and one that holds something else, are told apart', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'notes.txt'), 'hello')
  expect(readCaFile(join(folder, 'none.pem')).state).toBe('missing')
  expect(readCaFile(folder).state).toBe('missing')
  expect(readCaFile(join(folder, 'notes.txt')).state).toBe('no-certificates')
})

test('a certificate is described as people know it', () => {
  expect(describeCertificate(readCertificate('good-below'), today)).toEqual({
    subject: 'good-below · Test of RunYour Desktop',
    issuer: 'intermediate · Test of RunYour Desktop',
    validFrom: Date.UTC(2024, 0, 1),
    validTo: Date.UTC(2124, 0, 1),
    state: 'not-authority',
  })
  expect(describeCertificate(readCertificate('root'), Date.UTC(2020, 0, 1)).state).toBe('not-yet')
})
