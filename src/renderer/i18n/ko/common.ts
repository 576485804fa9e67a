import type { common as source } from '../en/common'

export const common: typeof source = {
  cancel: '취소',
  save: '저장',
  close: '닫기',
  copy: '복사',
  copied: '복사됨',
  undo: '실행 취소',
  demo: '데모',
}
