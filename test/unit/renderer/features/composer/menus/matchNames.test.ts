import { expect, it } from 'vitest'
import { matchNames } from '@renderer/features/composer/menus/matchNames'

const names = ['Code review', '번역 도우미', '회의록 요약', 'Translator', '시 번역가']
const find = (query: string): string[] => matchNames(names, (name) => name, query)

it.each([
  ['', names],
  ['번', ['번역 도우미', '시 번역가']],
  ['버', ['번역 도우미', '시 번역가']],
  ['ㅂㅇ', ['번역 도우미', '시 번역가']],
  ['ㅎㅇㄹ', ['회의록 요약']],
  ['요약', ['회의록 요약']],
  ['rev', ['Code review']],
  ['CODE R', ['Code review']],
  ['lator', ['Translator']],
  ['xyz', []],
])('%s', (query, found) => expect(find(query)).toEqual(found))
