import type { quick as source } from '../en/quick'

export const quick: typeof source = {
  keep: '대화로 남기기',
  keepHint: '대화로 남기고 메인 창에서 열기',
  copy: '답변 복사',
  copyHint: '마지막 답변 복사',
  new: '새 질문',
  newHint: '다른 것을 물어봐요. 지금 대화는 남지 않아요',
  settings: {
    title: '빠른 질문',
    text: '어느 프로그램에서든 단축키를 누르면 작은 창이 열리고 기본 모델에게 물어볼 수 있어요. 직접 남기지 않으면 기록되지 않아요.',
    switch: '모든 프로그램에서 단축키 쓰기',
    change: '{{keys}}. 변경',
    active: '켜짐. 어느 프로그램에서든 {{keys}} 키를 눌러 보세요.',
    taken: '{{keys}}: 다른 프로그램이 쓰고 있어요. 다른 단축키를 골라 주세요.',
    unusable: '{{keys}}: 이 시스템에서는 쓸 수 없어요. 다른 단축키를 고르거나 파일 메뉴에서 열어 주세요.',
  },
}
