import { type Entry, validateFileName } from 'yauzl'
import { decoded } from '../decodeText'
import { ZipRefusal } from './zipRefusal'

/** APPNOTE.TXT 4.4.4: the name is UTF-8; 4.6.9: an extra field with the name in UTF-8, which yauzl has looked at. */
const saysUtf8 = 0x800
const unicodePath = 0x7075

/**
 * The name of an entry. One that does not say what it is written in would be read as the code page 437 of the first PCs;
 * yet macOS writes UTF-8 there, and Windows its own code page, 949 in Korea. Both are told by whether the bytes mean
 * something in them.
 * @throws {ZipRefusal} `traversal` for a name that leads somewhere
 */
export function entryName(entry: Entry): string {
  const isSaid =
    (entry.generalPurposeBitFlag & saysUtf8) !== 0 || entry.extraFields.some(({ id }) => id === unicodePath)
  const { fileName, fileNameRaw } = entry
  const name = isSaid
    ? fileName
    : (decoded(fileNameRaw, 'utf-8') ?? decoded(fileNameRaw, 'euc-kr') ?? fileName)
  const plain = name.replaceAll('\\', '/').normalize('NFC')
  const wrong = validateFileName(plain)
  if (wrong !== null) throw new ZipRefusal('traversal', wrong)
  return plain
}
