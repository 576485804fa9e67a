import type { chat as source } from '../en/chat'

export const chat: typeof source = {
  messages: '메시지',
  you: '나',
  rename: '이름 바꾸기',
  reasoning: '추론 과정',
  waiting: '첫 답변을 기다리는 중…',
  waitingSeconds: '첫 답변을 기다리는 중… {{seconds}}초',
  answering: '{{model}} 모델이 답변하고 있어요…',
  answered: '{{model}} 모델이 답변을 마쳤어요.',
  answerFailed: '답변을 받지 못했어요.',
  answerStopped: '답변을 중지했어요.',
  stoppedDemo: '답변을 중지했어요. 실제 모델이라면 그때까지 생성된 토큰에는 요금이 부과돼요.',
  stopped: '답변을 중지했어요. 그때까지 생성된 토큰에는 요금이 부과돼요.',
  stoppedUnsent: '보내기 전에 중지했어요.',
  interrupted: '답변이 끝나기 전에 앱이 종료됐어요. 받은 내용까지는 저장했어요.',
  cutOff: '길이 제한에 걸려 답변이 중간에 끊겼어요.',
  filtered: '제공사의 콘텐츠 필터가 답변을 중단했어요.',
  retry: '다시 답변받기',
  usage: '입력 {{input}} · 출력 {{output}}',
  jumpToLatest: '최신 메시지로 이동',
  jumpToNew_one: '새 메시지 {{count}}개',
  jumpToNew_other: '새 메시지 {{count}}개',
  beingWritten: '답변을 작성하고 있어요.',
  hiddenAnswers_one: '다른 갈래에서 답변을 작성하고 있어요.',
  hiddenAnswers_other: '다른 갈래에서 답변 {{count}}개를 작성하고 있어요.',
  showHidden: '보기',
  sentAt: '{{time}}에 보냄',
  loadingOlder: '이전 메시지를 불러오는 중…',
  loadFailed: '메시지를 불러오지 못했어요.',
  greeting: '무엇을 도와드릴까요?',
  greetingText: '예시를 고르거나 직접 입력해 보세요.',
  examples: {
    explain: {
      title: '개념 설명',
      prompt: '트랜스포머 모델이 다음 단어를 예측하는 원리를 쉬운 말과 일상적인 비유 하나로 설명해 주세요.',
    },
    code: {
      title: '코드 작성',
      prompt:
        '날짜 목록을 주 단위로 묶는 파이썬 함수를 타입 힌트와 간단한 테스트까지 포함해서 작성해 주세요.',
    },
    compare: {
      title: '선택지 비교',
      prompt:
        '소규모 팀의 사내 도구에 쓸 데이터베이스로 SQLite와 PostgreSQL을 표로 비교하고 하나를 추천해 주세요.',
    },
    write: {
      title: '글 다듬기',
      prompt: '아래 메시지를 정중하고 명확하게, 절반 길이로 고쳐 주세요.\n\n',
    },
  },
}
