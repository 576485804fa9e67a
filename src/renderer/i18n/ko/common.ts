import type { common as source } from '../en/common'

export const common: typeof source = {
  clear: '지우기',
  cancel: '취소',
  save: '저장',
  close: '닫기',
  copy: '복사',
  copied: '복사됨',
  undo: '실행 취소',
  demo: '데모',
  discardTitle: '바꾼 내용을 버릴까요?',
  discardText: '아직 저장하지 않았어요.',
  discard: '버리기',
}
