import { piecesOf } from '@main/demo/pieces'

/** What models write: headings, paragraphs, lists, tables, code and formulas, in Korean and English. */
const sections = [
  '## 순서대로 살펴보기\n\n먼저 데이터가 **어디에서 들어오고** 어디로 나가는지를 정리하면 이해하기 쉽습니다. `createReader()`는 한 번만 호출하고, 결과는 [문서](https://example.com/guide)처럼 보관합니다. 그다음에 오류가 나는 경우를 하나씩 확인합니다.\n\n',
  'The short answer is that the list is rendered *as a whole*. Only the rows that can be seen have to exist, and what was measured once is **not measured again**. That is why a long conversation costs no more than a short one.\n\n',
  '1. Measure first, on the machine that people have\n2. Change one thing\n   - keep the old figure\n   - write down the new one\n3. Measure again\n\n',
  '```ts\nexport function median(values: readonly number[]): number {\n  const sorted = values.toSorted((a, b) => a - b)\n  const middle = Math.floor(sorted.length / 2)\n  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2\n}\n```\n\n',
  '| 항목 | 이전 | 이후 | 비고 |\n| --- | ---: | ---: | --- |\n| 시작 | 538 ms | 61 ms | 목록을 나중에 |\n| 메모리 | 655 MB | 301 MB | 창 하나 |\n| 검색 | 210 ms | 34 ms | 색인 사용 |\n\n',
  '> 인용문도 있습니다. 두 줄에 걸쳐 쓰여 있고,\n> 그 안에 `코드`와 **강조**가 들어 있습니다.\n\n',
  '시간 복잡도는 $O(n \\log n)$이고, 전체 비용은 다음과 같습니다.\n\n$$\nT(n) = 2\\,T\\left(\\frac{n}{2}\\right) + c\\,n\n$$\n\n',
  '- 아침에는 바닷가를 천천히 걷습니다 🌊\n- 점심은 시장에서 먹습니다\n- 비가 오면 박물관으로 바꿉니다\n\n',
]

/** The last word of every answer, by which its end is recognised on screen. */
export const lastWord = 'thatwastheend'

/**
 * An answer in Markdown of exactly `count` pieces of a token's size: whole sections, then plain words up to the number.
 */
export function markdownAnswer(count: number): string[] {
  const pieces: string[] = []
  for (let next = 0; ; next += 1) {
    const section = [...piecesOf(sections[next % sections.length] ?? '')]
    if (pieces.length + section.length >= count) break
    pieces.push(...section)
  }
  while (pieces.length < count - 1) pieces.push(' word')
  return [...pieces, ` ${lastWord}`]
}

/** An answer of `count` numbered words, which tell how much of it is on screen: `n1 n2 n3 …`. */
export function numberedAnswer(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `n${index + 1} `)
}

/** The number of the last whole word of a {@link numberedAnswer} in a text; 0 when there is none. */
export function lastNumber(text: string): number {
  return Number([...text.matchAll(/n(\d+) /g)].at(-1)?.[1] ?? 0)
}
