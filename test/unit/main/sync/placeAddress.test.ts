import { describe, expect, it } from 'vitest'
import type { PlaceAddress } from '@shared/contract/backupPlaces'
import { parsePlaceAddress } from '@main/sync/placeAddress'

const kept = (address: PlaceAddress) => {
  const parsed = parsePlaceAddress(address)
  return parsed.ok ? parsed.value : parsed.error.code
}
const dav = (url: string) => kept({ kind: 'webdav', url, user: 'minsu' })
const davUrl = (url: string): unknown => {
  const address = dav(url)
  return typeof address === 'object' && address.kind === 'webdav' ? address.url : address
}
const s3 = (endpoint: string, bucket = 'mine', folder = '') =>
  kept({ kind: 's3', endpoint, region: '', bucket, folder, accessKeyId: 'ID' })
const s3Part = (part: 'endpoint' | 'folder', ...typed: Parameters<typeof s3>): unknown => {
  const address = s3(...typed)
  return typeof address === 'object' && address.kind === 's3' ? address[part] : address
}

describe('the address of a WebDAV server', () => {
  it.each([
    ['https://cloud.example.com/dav/', 'https://cloud.example.com/dav'],
    ['https://cloud.example.com/dav///', 'https://cloud.example.com/dav'],
    ['https://cloud.example.com', 'https://cloud.example.com'],
    ['cloud.example.com/remote.php', 'https://cloud.example.com/remote.php'],
    ['https://cloud.example.com/내 백업', 'https://cloud.example.com/%EB%82%B4%20%EB%B0%B1%EC%97%85'],
    ['http://127.0.0.1:8080/dav', 'http://127.0.0.1:8080/dav'],
    ['http://localhost/dav', 'http://localhost/dav'],
    ['http://[::1]/dav', 'http://[::1]/dav'],
  ])('%s is kept as %s', (typed, url) => {
    expect(davUrl(typed)).toBe(url)
  })

  it.each([
    'http://cloud.example.com/dav',
    'http://127.0.0.1.example.com/dav',
    'http://localhost.example.com/dav',
    'http://192.168.0.10/dav',
    'https://minsu:secret@cloud.example.com/dav',
    'https://cloud.example.com/dav?token=1',
    'https://cloud.example.com/dav#here',
    'ftp://cloud.example.com/dav',
    'file:///etc',
    'https://',
  ])('%s is refused', (typed) => {
    expect(davUrl(typed)).toBe('place-address')
  })
})

describe('the address of a bucket', () => {
  it.each([
    ['https://s3.ap-northeast-2.amazonaws.com/', 'mine', 'https://s3.ap-northeast-2.amazonaws.com'],
    ['https://mine.s3.ap-northeast-2.amazonaws.com', 'mine', 'https://s3.ap-northeast-2.amazonaws.com'],
    ['https://my.dotted.name.s3.amazonaws.com', 'my.dotted.name', 'https://s3.amazonaws.com'],
    ['https://mine.nyc3.digitaloceanspaces.com', 'mine', 'https://nyc3.digitaloceanspaces.com'],
    ['https://mine.abc123.r2.cloudflarestorage.com', 'mine', 'https://abc123.r2.cloudflarestorage.com'],
    ['https://mine.s3.example.com:9000', 'mine', 'https://s3.example.com:9000'],
    // A host that is really called so.
    ['https://minio.example.co.kr', 'minio', 'https://minio.example.co.kr'],
    ['https://other.s3.amazonaws.com', 'mine', 'https://other.s3.amazonaws.com'],
  ])('%s of “%s” is kept as %s', (typed, bucket, endpoint) => {
    expect(s3Part('endpoint', typed, bucket)).toBe(endpoint)
  })

  it.each([
    ['http://s3.example.com', 'mine', ''],
    ['https://s3.example.com/mine', 'mine', ''],
    ['https://s3.example.com', '../other', ''],
    ['https://s3.example.com', 'a b', ''],
    ['https://s3.example.com', 'mine', 'a/../b'],
    ['https://s3.example.com', 'mine', './a'],
  ])('%s, %s, “%s” is refused', (endpoint, bucket, folder) => {
    expect(s3(endpoint, bucket, folder)).toBe('place-address')
  })

  it('has a folder without slashes around it', () => {
    expect(s3Part('folder', 'https://s3.example.com', 'mine', '/내 백업//노트북/')).toBe('내 백업/노트북')
  })
})
