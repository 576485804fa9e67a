import type { common as source } from '../en/common'

export const common: typeof source = {
  cancel: '취소',
  save: '저장',
  close: '닫기',
  copy: '복사',
  copied: '복사됨',
  retry: '다시 시도',
  undo: '실행 취소',
  back: '뒤로',
  demo: '데모',
  loading: '불러오는 중…',
}
