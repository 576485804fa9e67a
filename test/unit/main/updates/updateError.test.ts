import { expect, test } from 'vitest'
import { updateError } from '@main/updates/updateError'

const thrown = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code })

test.each([
  [thrown('sha512 checksum mismatch, expected a, got b', 'ERR_CHECKSUM_MISMATCH'), 'update-corrupt'],
  [thrown('New version 2.0.0 is not signed', 'ERR_UPDATER_INVALID_SIGNATURE'), 'update-corrupt'],
  [thrown('no space left on device', 'ENOSPC'), 'disk-full'],
  [thrown('permission denied', 'EACCES'), 'file-unwritable'],
  [thrown('net::ERR_CONNECTION_REFUSED'), 'unreachable'],
  [thrown('net::ERR_INTERNET_DISCONNECTED'), 'offline'],
  [thrown('net::ERR_CERT_AUTHORITY_INVALID'), 'tls'],
  [
    thrown('Cannot find channel "latest-linux.yml" update info', 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'),
    'update-failed',
  ],
  ['a string', 'update-failed'],
])('%s is %s', (cause, code) => {
  expect(updateError(cause, true).code).toBe(code)
})
