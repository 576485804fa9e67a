import type { Page } from 'playwright-core'

/** Pixels that drawing a rounded corner in another order can change. */
const noise = 60

/** Whether nobody could tell two PNG files apart. The window itself compares them: it has a decoder. */
export async function looksTheSame(page: Page, a: Buffer, b: Buffer): Promise<boolean> {
  const differing = await page.evaluate(
    async (pictures) => {
      const pixels = async (base64: string): Promise<{ width: number; data: Uint32Array }> => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const { width, height } = bitmap
        const canvas = new OffscreenCanvas(width, height).getContext('2d')
        if (!canvas) throw new Error('the window cannot draw')
        canvas.drawImage(bitmap, 0, 0)
        return { width, data: new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer) }
      }
      const [one, other] = await Promise.all(pictures.map(pixels))
      if (!one || !other || one.width !== other.width || one.data.length !== other.data.length)
        return Infinity
      return one.data.reduce((sum, pixel, index) => sum + Number(pixel !== other.data[index]), 0)
    },
    [a.toString('base64'), b.toString('base64')],
  )
  return differing <= noise
}
