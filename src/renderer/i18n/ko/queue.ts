import type { queue as source } from '../en/queue'

export const queue: typeof source = {
  label: '대기 중인 메시지',
  waiting_one: '답변이 끝나면 보내요',
  waiting_other: '답변이 끝나는 대로 메시지 {{count}}개를 차례로 보내요',
  held: {
    stopped: '답변을 중지해서 보내지 않고 기다리고 있어요',
    failed: '답변을 받지 못해서 보내지 않고 기다리고 있어요',
    interrupted: '답변이 중간에 끊겨서 보내지 않고 기다리고 있어요',
    unsent: '아직 보내지 않고 기다리고 있어요',
  },
  resume: '지금 보내기',
  edit: '수정',
  remove: '삭제',
  model: '{{model}}에',
  models: '모델 {{count}}개에',
  attachments_one: '파일 {{count}}개',
  attachments_other: '파일 {{count}}개',
}
