import { attachmentLimits, type PreparedImageType } from '@shared/model/attachmentLimits'
import type { PreparedOrProblem } from './opened'

/** Of JPEG's scale from 0 to 1: nothing to be seen in a photograph, and text stays sharp. */
const jpegQuality = 0.85

/**
 * An image as it is sent: turned as its EXIF data says, the first picture of an animation, no larger than the providers
 * look at, and without any data about camera and place. Transparency keeps it a PNG.
 */
export async function prepareImage(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<PreparedOrProblem> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch(() => null)
  if (bitmap === null) return { problem: 'damaged' }
  const { width, height } = bitmap
  const size = fit(width, height, attachmentLimits.imagePixels)
  const canvas = new OffscreenCanvas(size.width, size.height)
  // Read back pixel by pixel below, so it belongs into the processor's memory.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return { problem: 'damaged' }
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, size.width, size.height)
  bitmap.close()
  const { data } = context.getImageData(0, 0, size.width, size.height)
  const mime: PreparedImageType = isOpaque(data) ? 'image/jpeg' : 'image/png'
  const blob = await canvas.convertToBlob({ type: mime, quality: jpegQuality })
  const prepared = new Uint8Array(await blob.arrayBuffer())
  return { prepared: { kind: 'image', bytes: prepared, mime, width, height } }
}

/** The largest size of the same shape whose longer side is at most `limit`; never larger than it was, never nothing. */
export function fit(width: number, height: number, limit: number): { width: number; height: number } {
  const scale = Math.min(1, limit / Math.max(width, height))
  const scaled = (length: number): number => Math.max(1, Math.round(length * scale))
  return { width: scaled(width), height: scaled(height) }
}

/** @param pixels four bytes each, alpha last */
export function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] !== 255) return false
  return true
}
