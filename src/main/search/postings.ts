/*
 * Which texts of a block have something: numbers of texts, ascending, as bytes. What few texts have is written as the
 * distances between them, seven bits a byte; what many have, as one bit for each text.
 */

const distances = 0
const bits = 1

/** One bit for each text of a block, 32 to an element. */
export type TextSet = Uint32Array

export function emptySet(size: number): TextSet {
  return new Uint32Array(Math.ceil(size / 32))
}

export function wholeSet(size: number): TextSet {
  const set = emptySet(size).fill(0xffffffff)
  const rest = size % 32
  if (rest > 0) set[set.length - 1] = 2 ** rest - 1
  return set
}

/** @param texts ascending numbers below `size`, without repetitions. */
export function encodePostings(texts: ArrayLike<number>, size: number): Uint8Array {
  const bitBytes = Math.ceil(size / 8)
  const bytes: number[] = [distances]
  let last = -1
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? 0
    let distance = text - last - 1
    last = text
    while (distance > 0x7f) {
      bytes.push((distance & 0x7f) | 0x80)
      distance >>>= 7
    }
    bytes.push(distance)
    if (bytes.length > bitBytes) return encodeBits(texts, bitBytes)
  }
  return Uint8Array.from(bytes)
}

function encodeBits(texts: ArrayLike<number>, bitBytes: number): Uint8Array {
  const bytes = new Uint8Array(1 + bitBytes)
  bytes[0] = bits
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? 0
    const byte = 1 + (text >>> 3)
    bytes[byte] = (bytes[byte] ?? 0) | (1 << (text & 7))
  }
  return bytes
}

/** Adds what is in the bytes to a set. Numbers beyond it, which only a damaged file has, are left out. */
export function addPostings(set: TextSet, bytes: Uint8Array): void {
  if (bytes[0] === bits) {
    for (let at = 1; at < bytes.length; at += 1) {
      const word = (at - 1) >>> 2
      if (word < set.length) set[word] = (set[word] ?? 0) | ((bytes[at] ?? 0) << (((at - 1) & 3) * 8))
    }
    return
  }
  let text = -1
  let distance = 0
  let shift = 0
  for (let at = 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    distance |= (byte & 0x7f) << shift
    shift += 7
    if (byte > 0x7f) continue
    text += distance + 1
    distance = 0
    shift = 0
    const word = text >>> 5
    if (word < set.length) set[word] = (set[word] ?? 0) | (1 << (text & 31))
  }
}

/** Keeps what is in both; returns whether anything is. */
export function intersect(set: TextSet, other: TextSet): boolean {
  let any = 0
  for (let at = 0; at < set.length; at += 1) {
    const both = (set[at] ?? 0) & (other[at] ?? 0)
    set[at] = both
    any |= both
  }
  return any !== 0
}

/** The largest number of the set that is below `below`; -1 when there is none. */
export function lastBelow(set: TextSet, below: number): number {
  let word = (below - 1) >> 5
  if (below <= 0) return -1
  const rest = ((below - 1) & 31) + 1
  let found = (set[word] ?? 0) & (rest === 32 ? 0xffffffff : 2 ** rest - 1)
  while (found === 0) {
    word -= 1
    if (word < 0) return -1
    found = set[word] ?? 0
  }
  return word * 32 + 31 - Math.clz32(found)
}
