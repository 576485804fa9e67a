import { expect, test } from 'vitest'
import { rankEntries } from '@renderer/features/palette/rankEntries'
import { command, entry } from './entries'

const titles = [
  '회사 동료에게 보낼 메일',
  '한글 맞춤법 검사',
  '하수도 요금',
  '회의 시간 정리',
  'Fix the CSS grid',
  'Next.js routing',
  '닭갈비 만들기',
]
const entries = titles.map((title) => entry(title))
const find = (query: string): string[] => rankEntries(query, entries).map(({ title }) => title)

test.each([
  ['맞춤', '한글 맞춤법 검사'],
  ['회의', '회의 시간 정리'],
  ['시간 회의', '회의 시간 정리'],
  ['회의시간', '회의 시간 정리'],
  ['css', 'Fix the CSS grid'],
  ['GRID FIX', 'Fix the CSS grid'],
  ['nextjs', 'Next.js routing'],
])('%s finds %s first', (query, title) => {
  expect(find(query)[0]).toBe(title)
})

test.each([
  ['ㅎㅅㄷ', '하수도 요금'],
  ['ㅎㄱ', '한글 맞춤법 검사'],
  ['ㄷㄱㅂ', '닭갈비 만들기'],
])('initials: %s finds %s first', (query, title) => {
  expect(find(query)[0]).toBe(title)
})

test.each([
  ['하', '하수도 요금'],
  ['한ㄱ', '한글 맞춤법 검사'],
  ['한그', '한글 맞춤법 검사'],
  ['횡', '회의 시간 정리'],
  ['달', '닭갈비 만들기'],
  ['ㅎ', '하수도 요금'],
])('a syllable in the making: %s finds %s', (query, title) => {
  expect(find(query)).toContain(title)
})

test('what was typed on the other keyboard is found when nothing else is', () => {
  expect(find('gksrmf')[0]).toBe('한글 맞춤법 검사')
  expect(find('ㅎ걍')[0]).toBe('Fix the CSS grid')
})

test('nothing is found for what stands in no title', () => {
  expect(find('zzqx')).toEqual([])
  expect(find('뷁')).toEqual([])
})

test('a beginning comes before the middle, and the name before its other words', () => {
  const ranked = rankEntries('print', [
    command('닫기', 'Print nothing'),
    command('Blueprint'),
    command('Print…'),
  ])
  expect(ranked.map(({ title }) => title)[0]).toBe('Print…')
  expect(ranked).toHaveLength(3)
})

test('a command is found by its name in the other language', () => {
  expect(rankEntries('sidebar', [command('사이드바 보이기/숨기기', 'Show or Hide Sidebar')])).toHaveLength(1)
})

test('one word may stand in the name and another in its other names', () => {
  const ranked = rankEntries('글꼴 모양', [command('코드 글꼴', '모양'), command('언어', '일반')])
  expect(ranked.map(({ title }) => title)).toEqual(['코드 글꼴'])
})

test('having more names is no reason to come first', () => {
  const ranked = rankEntries('ㅎㄱ', [command('대화 기본값', '대화 기본값'), entry('한글 맞춤법 검사')])
  expect(ranked[0]?.title).toBe('한글 맞춤법 검사')
})
