/** One value of DER (X.690): its tag, what is in it, and both with the length between them. */
export type Der = { tag: number; body: Buffer; whole: Buffer }

/**
 * The value that begins at `offset`.
 * @throws when it is no DER: cut off, of indefinite length, or with a tag of more than one byte, which certificates have not
 */
export function readDer(bytes: Buffer, offset = 0): Der {
  const tag = at(bytes, offset)
  if ((tag & 0x1f) === 0x1f) throw new Error('a tag of several bytes')
  const first = at(bytes, offset + 1)
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthBytes > 3) throw new Error('no length that a certificate has')
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(offset + 2, lengthBytes)
  const start = offset + 2 + lengthBytes
  if (start + length > bytes.length) throw new Error('cut off')
  return {
    tag,
    body: bytes.subarray(start, start + length),
    whole: bytes.subarray(offset, start + length),
  }
}

/** The values that stand in one, in their order. */
export function childrenOf({ body }: Pick<Der, 'body'>): Der[] {
  const children: Der[] = []
  for (let offset = 0; offset < body.length;) {
    const child = readDer(body, offset)
    children.push(child)
    offset += child.whole.length
  }
  return children
}

function at(bytes: Buffer, offset: number): number {
  const byte = bytes[offset]
  if (byte === undefined) throw new Error('cut off')
  return byte
}
