import { expect, it } from 'vitest'
import { fit, isOpaque } from '@renderer/features/attachments/opening/prepareImage'

it.each([
  [3136, 1568, 1568, 784],
  [1000, 4000, 392, 1568],
  [1568, 1568, 1568, 1568],
  [20, 10, 20, 10],
  [100_000, 1, 1568, 1],
])('%d × %d fits as %d × %d', (width, height, fittingWidth, fittingHeight) => {
  expect(fit(width, height, 1568)).toEqual({ width: fittingWidth, height: fittingHeight })
})

it('sees the one pixel through which something shines', () => {
  expect(isOpaque(Uint8ClampedArray.of(0, 0, 0, 255, 9, 9, 9, 255))).toBe(true)
  expect(isOpaque(Uint8ClampedArray.of(0, 0, 0, 255, 9, 9, 9, 254))).toBe(false)
})
