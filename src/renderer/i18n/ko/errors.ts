import type { errors as en } from '../en/errors'

export const errors: typeof en = {
  keyMissing: '아직 키가 없어요. RunYour 키를 추가하면 답변을 받을 수 있어요.',
  keyInvalid:
    '게이트웨이가 키를 받아들이지 않았어요. 잘못 입력했거나 만료·삭제된 키일 수 있고, 키가 속한 그룹에서 나갔을 수도 있어요.',
  noCredit:
    '그룹 지갑에 남은 크레딧이 없어요. RunYour 웹 콘솔에서 충전해 주세요. 크레딧이 남아 있다면 설정에서 지금 쓰는 키가 맞는지 확인해 주세요.',
  rateLimited: '요청이 한꺼번에 너무 많았어요. 잠시 뒤에 다시 시도해 주세요.',
  gatewayUnavailable: '지금은 게이트웨이를 이용할 수 없어요. 보통은 잠시 뒤에 다시 시도하면 돼요.',
  timeout: '시간 안에 답변이 오지 않았어요. 다시 시도하거나 다른 모델을 골라 보세요.',
  connectionLost: '연결이 끊겼어요. 그때까지 받은 내용은 그대로 남아 있어요.',
  stalled: '오랫동안 답변이 더 오지 않아서 기다리기를 멈췄어요. 그때까지 받은 내용은 그대로 남아 있어요.',
  suspended: '답변을 받는 동안 컴퓨터가 절전 모드로 들어갔어요. 그때까지 받은 내용은 그대로 남아 있어요.',
  notSent: '차례를 기다리던 중에 호출이 중단되어 이 질문은 보내지 않았어요. 요금도 부과되지 않았어요.',
  emptyAnswer: '모델이 아무 내용 없이 답변을 끝냈어요. 다시 시도하면 대개 답변이 와요.',
  modelUnknown: '게이트웨이에 없는 모델이에요. 다른 모델을 골라 주세요.',
  badRequest:
    '게이트웨이가 이 요청을 처리하지 못했어요. 자세한 내용에서 이유를 확인하거나 다른 모델로 바꿔 보세요.',
  unsupported: '이 모델이 지원하지 않는 요청이에요. 다른 모델을 골라 주세요.',
  parameterRefused:
    '이 모델은 {{parameter}} 설정을 받지 않아요. 빼고 보내면 앞으로 이 모델에는 이 설정을 보내지 않아요.',
  quoted: '‘{{name}}’',
  someParameter: '일부',
  apiRefused: '이 모델에는 이 방식으로 물어볼 수 없어요. 같은 질문을 다른 방식으로 보낼 수 있어요.',
  attachmentRefused:
    '이 모델은 이미지를 받지 않아요. 쓴 글은 그대로 있으니 빼고 보내거나 다른 모델을 골라 주세요.',
  contextTooLong:
    '대화가 이 모델이 읽을 수 있는 길이를 넘었어요. 무엇을 뺄지 정하거나 더 긴 대화를 다룰 수 있는 모델을 골라 주세요.',
  offline: '인터넷에 연결되어 있지 않아요. 연결한 뒤 다시 시도해 주세요. 지난 대화는 그대로 읽을 수 있어요.',
  unreachable:
    '게이트웨이 주소에서 응답이 없어요. 네트워크, 프록시, VPN을 확인하고 주소가 맞는지도 살펴봐 주세요.',
  addressNotFound: '이런 이름의 서버를 찾을 수 없어요. 주소의 철자와 네트워크를 확인해 주세요.',
  proxy:
    '프록시에 연결하지 못했거나, 프록시가 연결을 거부하거나 로그인을 요구했어요. 앱의 프록시 설정을 확인해 주세요. 시스템 설정을 따르고 있다면 시스템의 프록시를 확인해 주세요.',
  notAGateway:
    '이 주소에서 응답은 왔지만 이 앱이 쓸 수 있는 게이트웨이가 아니에요. 주소를 확인하고, 먼저 로그인해야 하는 네트워크인지도 살펴봐 주세요.',
  tls: '안전한 연결을 맺지 못했어요. 컴퓨터 시계와 주소를 확인해 주세요. 회사 네트워크나 보안 프로그램이 연결을 검사한다면 설정에서 그 인증 기관을 추가해 주세요.',
  badBaseUrl:
    '사용할 수 없는 주소예요. https://로 시작하거나 http://localhost:8080처럼 이 컴퓨터를 가리키는 주소여야 해요.',
  fileUnreadable:
    '파일을 읽을 수 없어요. 손상되었거나 암호로 보호되었거나, 이름과 내용이 다른 파일일 수 있어요.',
  fileTooLarge: '첨부하기에는 파일이 너무 커요.',
  fileUnsupported: '첨부할 수 없는 형식이에요. 이미지, 텍스트, 코드, PDF 파일을 첨부할 수 있어요.',
  fileUnwritable: '그 위치에는 파일을 저장할 수 없어요. 다른 위치를 골라 주세요.',
  keychainLocked: '키체인이 잠겨 있어서 키를 읽을 수 없어요. 잠금을 푼 다음 다시 읽어 주세요.',
  keychainAbsent: '이 컴퓨터에서 키체인을 찾지 못해서, 키를 앱을 닫을 때까지만 보관할 수 있어요.',
  notFound: '기록에 더는 남아 있지 않아요.',
  busy: '아직 진행 중인 작업이 있어요. 끝난 뒤에 다시 시도해 주세요.',
  historyNewer:
    '더 새로운 버전의 앱에서 만든 기록이라 손대지 않고 그대로 두었어요. 앱을 업데이트하면 열 수 있어요.',
  historyUnreadable: '기록 파일을 읽을 수 없어요. 파일은 손대지 않고 그대로 두었어요.',
  diskFull: '디스크가 가득 차서 더 저장할 수 없어요. 공간을 비운 뒤 다시 시도해 주세요.',
  updateCorrupt:
    '내려받은 파일이 배포된 파일과 달라서 버렸고, 아무것도 설치하지 않았어요. 잠시 뒤에 다시 시도해 주세요.',
  updateFailed: '새 버전을 받거나 설치하지 못했어요. 지금 버전은 그대로이고, 직접 설치할 수도 있어요.',
  internal: '앱 안에서 문제가 생겼어요. 계속되면 앱을 다시 시작하고, 자세한 내용을 복사해서 알려 주세요.',
  action: {
    addKey: '키 추가',
    fixKey: '키 바꾸기',
    checkKey: '키 확인',
    fixAddress: '주소 확인',
    fixProxy: '프록시 확인',
    addAuthority: '인증 기관 추가',
    readKeychain: '다시 읽기',
    dropParameter: '{{parameter}} 빼고 보내기',
    otherApi: { chat: 'Chat Completions로 보내기', responses: 'Responses로 보내기' },
    unstreamed: '스트리밍 없이 보내기',
    dropImages: '이미지 빼고 보내기',
    chooseFit: '뺄 내용 고르기',
    changeModel: '모델 고르기',
    showDataFolder: '폴더 열기',
    retry: '다시 시도',
    retryIn: '다시 시도 ({{seconds}}초 뒤 권장)',
    showDetails: '자세히',
    hideDetails: '접기',
    copyDetails: '내용 복사',
    copied: '복사했어요',
  },
}
