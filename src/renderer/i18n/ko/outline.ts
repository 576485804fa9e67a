import type { outline as source } from '../en/outline'

export const outline: typeof source = {
  title: '목차',
  of: '‘{{title}}’ 목차',
  open: '목차',
  loading: '목차를 불러오는 중…',
  question: '질문: {{text}}',
  firstQuestion: '첫 질문이에요.',
  lastQuestion: '마지막 질문이에요.',
}
