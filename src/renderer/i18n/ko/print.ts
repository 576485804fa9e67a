import type { print as source } from '../en/print'

export const print: typeof source = {
  preparing: '페이지 준비 중',
  reading_one: '메시지 {{number}}개 읽음',
  reading_other: '메시지 {{number}}개 읽음',
  drawing: '{{percent}}%',
}
