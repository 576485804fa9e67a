import type { StoredFile } from './backupPeer'

/*
 * The four things that we read from what S3 answers. Its documents are flat: no element that is read here has attributes
 * or one of its own name inside, so a search for its ends finds what a parser would, and passes over every letter once: what a
 * server sends must not be able to hold up the app.
 */

export type Listing = { files: StoredFile[]; next: string | null }

/** A page of ListObjectsV2, and the token of the next one. */
export function readListing(xml: string): Listing {
  const files = elements(xml, 'Contents').flatMap((entry) => {
    const name = element(entry, 'Key')
    const bytes = Number(element(entry, 'Size') ?? Number.NaN)
    return name === null || !Number.isSafeInteger(bytes) ? [] : [{ name, bytes }]
  })
  const isCut = element(xml, 'IsTruncated') === 'true'
  return { files, next: isCut ? element(xml, 'NextContinuationToken') : null }
}

export function readUploadId(xml: string): string | null {
  return element(xml, 'UploadId')
}

/** The word for what went wrong (`NoSuchBucket`); empty when there is none. */
export function readErrorCode(xml: string): string {
  const code = xml.includes('<Error>') ? (element(xml, 'Code') ?? '') : ''
  return /^[A-Za-z0-9.]{1,80}$/.test(code) ? code : ''
}

function element(xml: string, name: string): string | null {
  const found = between(xml, name, 0)
  return found === null ? null : decode(found.text)
}

function elements(xml: string, name: string): string[] {
  const texts: string[] = []
  for (let found = between(xml, name, 0); found !== null; found = between(xml, name, found.end))
    texts.push(found.text)
  return texts
}

function between(xml: string, name: string, from: number): { text: string; end: number } | null {
  const begin = xml.indexOf(`<${name}>`, from)
  if (begin === -1) return null
  const inside = begin + name.length + 2
  const end = xml.indexOf(`</${name}>`, inside)
  return end === -1 ? null : { text: xml.slice(inside, end), end }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name)] ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
