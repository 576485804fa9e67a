import type { connection as en } from '../en/connection'

export const connection: typeof en = {
  demoBadge: '데모',
  keychain: {
    mac: 'macOS 키체인',
    windows: 'Windows 자격 증명 관리자',
    linux: '시스템 키링(Secret Service)',
  },
  banner: {
    label: '연결 상태',
    noKey: '키가 없어도 지난 대화는 읽을 수 있어요. 대화를 이어 가려면 키를 추가해 주세요.',
    locked: '{{keychain}}의 잠금이 풀리지 않아 키를 읽을 수 없어요. 잠금을 푼 다음 다시 읽어 주세요.',
    session: '키를 키체인에 저장하지 못했어요. 앱을 닫으면 사라지니 다음에 다시 입력해 주세요.',
    removed: '이 대화가 쓰던 연결이 삭제됐어요. 대화 위쪽에서 다른 연결을 골라 주세요.',
    demo: '데모예요. 답변은 모델이 아니라 앱에 내장된 서버가 보내요.',
    addKey: '키 추가',
    addYourKey: '내 키 추가',
    tryDemo: '데모 써 보기',
    readAgain: '다시 읽기',
  },
}
