import { expect, test } from 'vitest'
import { creditText } from '@renderer/ui/creditText'

test.each([
  [0, '0'],
  [0.000123456, '0.000123'],
  [1.23456, '1.23'],
  [99.94, '99.9'],
  [100.4, '100'],
  [1234567.8, '1,234,568'],
])('%d credits read %s', (credits, text) => {
  expect(creditText(credits, 'en')).toBe(text)
})
