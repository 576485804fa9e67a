import type { Content } from '../content'

/** What is typed beside the conversations: follow-ups, presets, searches. */
export const desk = {
  tabs: {
    answering: '영어로도 어울리는 이름은 없을까?',
    done: '그럼 어떤 조건을 기다리면 돼?',
    failed: '개발자용으로도 다섯 개 부탁해',
    begun: '물론이에요.',
  },
  presets: [
    {
      name: '코드 리뷰',
      systemPrompt: '{{언어}} 코드를 리뷰해 줘. 버그를 먼저, 읽기 어려운 부분을 그다음에 짚고 칭찬은 빼 줘.',
      model: 'anthropic/claude-sonnet-4-6',
      parameters: { temperature: 0.2 },
    },
    {
      name: '쉽게 설명하기',
      systemPrompt: '호기심 많은 열두 살에게 말하듯 설명해 줘. 생활 속 예시 하나, 전문 용어는 빼고.',
      model: null,
      parameters: {},
    },
    {
      name: '영어 메일 쓰기',
      systemPrompt: '한국어 초안을 자연스러운 업무용 영어 메일로 바꿔 줘. 이름과 숫자는 그대로 둬.',
      model: 'openai/gpt-5.2',
      parameters: { temperature: 0.3 },
    },
    {
      name: '회의록 정리',
      systemPrompt: '결정 사항, 담당자와 할 일, 남은 질문으로 나눠서 열 줄 안에 정리해 줘.',
      model: 'upstage/solar-pro3',
      parameters: { maxTokens: 800 },
    },
  ],
  writing: {
    mention: '@son',
    question: '출시일은 언제로 정했고, 금요일까지 누가 무엇을 해야 해?',
    pasted: {
      title: '5월 12일 주간 회의록',
      line: '미나: 창고에서 확답이 오면 6월 2일에 출시합니다. 준호 님이 금요일까지 확인하기로 했습니다.',
    },
  },
  palette: '질문',
  quick: {
    question: '‘결제’랑 ‘결재’ 차이가 뭐야?',
    answer:
      '**결제**는 돈을 내는 일, **결재**는 상사의 승인을 받는 일이에요. 카드는 *결제*, 서류는 *결재*예요.',
  },
  setting: '키',
} satisfies Partial<Content>
