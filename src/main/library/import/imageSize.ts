/** Pixels of an image's original. */
export type ImageSize = { width: number; height: number }

/**
 * The size that the header of a PNG, JPEG or WebP names; null for anything else, and for a header that is cut short. Nothing
 * is decoded: what comes from a file of anywhere is decoded in a window's sandbox only.
 */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = pngSize(data) ?? jpegSize(data) ?? webpSize(data)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch {
    // A DataView throws behind its end.
    return null
  }
}

/** PNG, third edition, 11.2.1: the first chunk is the header. */
function pngSize(data: DataView): ImageSize | null {
  if (data.getUint32(0) !== 0x89504e47) return null
  return { width: data.getUint32(16), height: data.getUint32(20) }
}

/** ITU T.81, B.2.2: a start of frame, whose marker is C0 to CF without the three that are tables. */
function jpegSize(data: DataView): ImageSize | null {
  if (data.getUint16(0) !== 0xffd8) return null
  for (let at = 2; ;) {
    if (data.getUint8(at) !== 0xff) return null
    const marker = data.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) }
    // Fill bytes have no length.
    at += marker === 0xff ? 1 : 2 + data.getUint16(at + 2)
  }
}

/** RFC 9649, 2.4 to 2.7: lossy, lossless and extended files name their size in different places. */
function webpSize(data: DataView): ImageSize | null {
  if (data.getUint32(0) !== 0x52494646 || data.getUint32(8) !== 0x57454250) return null
  const chunk = data.getUint32(12)
  if (chunk === 0x56503820) {
    return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff }
  }
  if (chunk === 0x5650384c) {
    const bits = data.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (chunk !== 0x56503858) return null
  const threeBytes = (at: number): number => data.getUint16(at, true) + (data.getUint8(at + 2) << 16)
  return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 }
}
