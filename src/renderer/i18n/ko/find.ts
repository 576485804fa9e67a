import type { find as source } from '../en/find'

export const find: typeof source = {
  title: '‘{{title}}’에서 찾기',
  field: '찾기',
  none: '결과 없음',
  position: '{{total}}개 중 {{number}}번째',
  matchCase: '대소문자 구분',
  wholeWord: '단어 단위',
  previous: '이전 결과',
  next: '다음 결과',
}
