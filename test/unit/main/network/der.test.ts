import { expect, test } from 'vitest'
import { childrenOf, readDer } from '@main/network/der'

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex')

test('a value is read with what is in it', () => {
  const list = readDer(hex('3006020101020102ff'))
  expect(list.tag).toBe(0x30)
  expect(childrenOf(list).map(({ body }) => body.toString('hex'))).toEqual(['01', '02'])
})

test('long lengths are read', () => {
  const long = readDer(Buffer.concat([hex('04820100'), Buffer.alloc(256, 1)]))
  expect(long.body.length).toBe(256)
})

test.each(['', '30', '3005', '30050101', '3080', '3084ffffffff', '1f0101'])('%s is refused', (digits) => {
  expect(() => readDer(hex(digits))).toThrow()
})
