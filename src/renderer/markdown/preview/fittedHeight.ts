import type { PreviewKind } from '@shared/model/preview'

/** CSS pixels: a frame is never so small that it cannot be seen, nor so high that one could not scroll past it. */
const least = 80
const most = 640
const usual = 320

/** Smaller changes are left alone: a page as high as its frame would follow it for ever. */
const worthwhile = 8

/** The height of a frame after it said how high its content is. */
export function fittedHeight(before: number, wanted: number): number {
  const next = Math.min(most, Math.max(least, Math.ceil(wanted)))
  return Math.abs(next - before) < worthwhile ? before : next
}

/** The height to begin with. A drawing says its own in its first tag, as nothing in its frame can. */
export function firstHeight(kind: PreviewKind, source: string): number {
  if (kind !== 'svg') return usual
  const tag = /<svg\b[^>]*>/i.exec(source)?.[0] ?? ''
  const height = Number.parseFloat(/\sheight\s*=\s*["']?([\d.]+)(?:px)?["'\s>]/i.exec(tag)?.[1] ?? '')
  const box = /\sviewBox\s*=\s*["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(tag)
  const boxHeight = Number.parseFloat(box?.[2] ?? '')
  const wanted = Number.isFinite(height) ? height : boxHeight
  return Number.isFinite(wanted) ? fittedHeight(usual, wanted + 2 * margin) : usual
}

/** Around a drawing in its frame, on each side. */
const margin = 16
