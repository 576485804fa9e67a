import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openOwnWords } from '@main/spelling/ownWords'
import { temporaryFolder } from '../../../support/main/temporaryFolder'

it('keeps words in a file of lines, each once', async () => {
  const path = join(temporaryFolder(), 'dictionary.txt')
  const words = openOwnWords(path)
  expect(words.all()).toEqual([])
  await words.add('런유어')
  await words.add('Runyour')
  await words.add('런유어')
  expect(readFileSync(path, 'utf8')).toBe('런유어\nRunyour\n')
  expect(openOwnWords(path).all()).toEqual(['런유어', 'Runyour'])
})

it('reads what another editor wrote', () => {
  const path = join(temporaryFolder(), 'dictionary.txt')
  writeFileSync(path, 'one\r\n\r\ntwo')
  expect(openOwnWords(path).all()).toEqual(['one', 'two'])
})
