import type { connections as en } from '../en/connections'

export const connections: typeof en = {
  usual: 'RunYour',
  removed: '삭제된 연결',
  of: '이 대화의 연결',
  switched: '이 대화의 다음 메시지는 ‘{{name}}’ 연결로 보내요.',
  switchedUnlisted:
    '이 대화의 다음 메시지는 ‘{{name}}’ 연결로 보내요. 이 연결의 목록에 {{model}} 모델이 없어서 다른 모델을 골라야 할 수도 있어요.',
  forNewChats: '새 대화용',
  useForNewChats: '새 대화에 사용',
  environment:
    'RUNYOUR_API_KEY 또는 RUNYOUR_BASE_URL을 지정해 앱을 시작해서, 앱을 닫을 때까지 새 대화는 ‘{{name}}’ 연결로 보내요.',
  add: '연결 추가',
  addHint: '다른 키나 다른 게이트웨이를 추가해요. 키는 연결마다 따로 보관하고 그 연결의 주소로만 보내요.',
  addTitle: '새 연결',
  name: '이름',
  nameHint: '나만 보는 이름이에요. 예: 회사',
  nameEmpty: '연결 이름을 입력해 주세요.',
  nameTaken: '같은 이름의 연결이 이미 있어요.',
  address: '게이트웨이 주소',
  addressHint: '비워 두면 기본 주소를 써요. https 주소나 이 컴퓨터의 http 주소를 쓸 수 있어요.',
  key: 'API 키',
  keyHint: '게이트웨이에서 먼저 확인한 뒤 보관해요. 확인에 실패하면 추가하지 않아요.',
  save: '추가',
  checking: '확인 중…',
  added: '‘{{name}}’ 연결을 추가했어요.',
  rename: '이름 저장',
  remove: '이 연결 삭제',
  removeHint: '이 컴퓨터에 보관된 키도 지워져요.',
  removeAction: '연결 삭제',
  removeTitle: '‘{{name}}’ 연결을 삭제할까요?',
  removeText:
    '이 컴퓨터에 보관된 키가 지워져요. 이 연결을 쓰던 대화는 그대로 남고, 새 대화용 연결로 이어져요.',
}
