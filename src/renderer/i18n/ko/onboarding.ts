import type { onboarding as en } from '../en/onboarding'

export const onboarding: typeof en = {
  title: '키 하나로 여러 모델을',
  intro:
    'RunYour Desktop은 RunYour 게이트웨이의 모델들과 대화하고, 대화 기록을 이 컴퓨터에 보관하는 앱이에요.',
  key: 'RunYour API 키',
  keyPlaceholder: 'runyour-v1-…',
  keptIn: '키는 {{keychain}}에만 보관하고 파일에는 절대 기록하지 않아요.',
  reveal: '키 보기',
  conceal: '키 숨기기',
  empty: '먼저 키를 붙여 넣어 주세요. 키는 runyour-v1-로 시작해요.',
  advanced: '다른 게이트웨이 주소 쓰기',
  baseUrl: '게이트웨이 주소',
  baseUrlHint: '따로 안내받은 주소가 있을 때만 바꾸세요. https 주소나 이 컴퓨터의 http 주소를 쓸 수 있어요.',
  fromEnvironment: 'RUNYOUR_BASE_URL 환경 변수의 주소를 이번 실행에만 쓰고 있어요.',
  save: '시작하기',
  checking: '키를 확인하고 있어요…',
  demo: '키 없이 둘러보기',
  demoHint: '앱에 내장된 서버가 답해요. 모델을 쓰지 않고 비용도 없어요.',
  startingDemo: '데모를 시작하고 있어요…',
  locked: {
    title: '키체인이 잠겨 있어요',
    text: '{{keychain}}에 이미 키가 있을 수 있어요. 잠금을 풀고 다시 읽거나 키를 다시 입력해 주세요.',
    read: '다시 읽기',
  },
  language: '언어',
}
