import type { composer as en } from '../en/composer'

export const composer: typeof en = {
  label: '메시지',
  placeholder: '메시지를 입력하세요',
  send: '보내기',
  stop: '중지',
  hint: 'Enter로 보내기 · Shift+Enter로 줄 바꿈',
  stopHintDemo: 'Esc로 중지',
  stopHint: 'Esc로 중지 · 중지해도 이미 생성된 토큰만큼은 비용이 청구돼요',
  stopNote: '중지 (이미 생성된 토큰만큼은 비용이 청구돼요)',
  waitForAnswer: '답변이 끝나면 보낼 수 있어요. 쓰던 내용은 그대로 남아 있어요.',
  needsModel: '먼저 모델을 골라 주세요. 쓰던 내용은 그대로 남아 있어요.',
  needsKey: '키가 있어야 보낼 수 있어요. 쓰던 내용은 그대로 남아 있어요.',
  notSent: '보내지 못했어요. 쓰던 내용은 그대로 남아 있어요.',
}
