import type { Content } from '../content'

/** What a longer history holds, how it is kept in order, and what is searched for, taken out and brought in. */
export const kept = {
  order: {
    more: [
      {
        age: 'today',
        title: '6월 배포 일정',
        model: 'anthropic/claude-sonnet-4-6',
        question: '배포까지 4주 남았어. 매주 마감이 하나씩 있는 일정을 짜 줘',
        answer:
          '첫째 주에는 기능 개발을 끝내고, 둘째 주에는 번역, 셋째 주에는 배포 후보를 마무리하세요. 발표 이틀 전까지는 모든 일정을 비워 두는 게 좋아요.',
      },
      {
        age: 'yesterday',
        title: '지원 사업 신청서 초안',
        model: 'openai/gpt-5.2',
        question: '지원 사업 신청이 6월 19일까지야. 무엇부터 쓰면 좋을까?',
        answer:
          '예산부터 쓰세요. 나머지가 모두 예산을 따라가요. 마지막 날 저녁에는 접수 사이트가 느리니 일정을 이틀 앞당겨 잡으세요.',
      },
      {
        age: 'last-week',
        title: '거래처에 납기 미루자고 말하기',
        model: 'anthropic/claude-haiku-4-5',
        question: '준비가 덜 된 것처럼 보이지 않게 일정을 미루고 싶어',
        answer:
          '새 날짜를 먼저 말하고 이유는 그다음에 말하세요. 일찍 알린 일정 변경은 계획이지만 늦게 알리면 변명이 돼요.',
      },
      {
        age: 'last-week',
        title: '여름 캠프 예산',
        model: 'gemini/gemini-2.5-pro',
        question: '아이들 40명이 5일 동안 지내는데, 빠뜨린 비용이 있을까?',
        answer: '보험료와 버스 예약금이 빠졌어요. 예약금은 캠프 일정이 정해지기 전에 내야 해요.',
      },
      {
        age: 'last-week',
        title: '종합소득세 신고 준비',
        model: 'upstage/solar-pro3',
        question: '프리랜서가 챙겨야 할 날짜를 정리해 줘',
        answer: '5월 신고와 11월 중간 예납만 기억하면 돼요. 신고 일정만 연장할 수 있어요.',
      },
      {
        age: 'last-week',
        title: '지도 팟캐스트 이름',
        model: 'openai/gpt-5.2',
        question: '지도 이야기를 하는 팟캐스트 이름 열 개만',
        answer: '**길 잃은 김에**가 가장 기억에 남아요.',
      },
      {
        age: 'last-week',
        title: '한 장짜리 이력서',
        model: 'anthropic/claude-opus-4-5',
        question: '이력서를 한 장으로 줄여 줘',
        answer: '회사 세 곳, 성과는 두 개씩만 남기고 취미는 지우세요.',
      },
      {
        age: 'last-week',
        title: '옆집 생일 카드 문구',
        model: 'upstage/solar-pro3',
        question: '옆집 할머니 생신 카드에 뭐라고 쓸까?',
        answer: '올해도 문 앞에서 자주 뵙고 싶어요. 생신 축하드려요!',
      },
      {
        age: 'last-week',
        title: '테스트',
        model: 'runyour/free',
        question: '잘 되나?',
        answer: '네, 잘 돼요.',
      },
      {
        age: 'last-week',
        title: '어울리는 글꼴 두 가지',
        model: 'openai/gpt-5.2',
        question: '명조와 고딕 중에 서로 어울리는 조합은?',
        answer: '본명조와 본고딕이요. 처음부터 함께 쓰려고 만든 글꼴이에요.',
      },
    ],
    folders: [
      { name: '업무', holds: [1, 5, 12] },
      { name: '채용', inside: '업무', holds: [4] },
      { name: '보고서', inside: '업무', holds: [2] },
      { name: '집', holds: [3, 6, 10] },
      { name: '여행', holds: [7] },
    ],
    tags: [
      { name: '할 일', color: 'orange', on: [6, 12, 13] },
      { name: '아이디어', color: 'violet', on: [0, 17] },
      { name: '가족', color: 'teal', on: [3, 7, 6] },
      { name: '숫자', color: 'blue', on: [1, 13, 15] },
    ],
    pinned: [0, 13],
    archived: [8, 17, 18],
    trashed: [19, 20, 21],
    settled: {
      folder: '업무',
      model: 'anthropic/claude-sonnet-4-6',
      systemPrompt:
        '우리는 도서관용 소프트웨어를 만드는 여섯 명짜리 팀이야. 동료에게 말하듯 결론부터 짧게 쓰고, 확실하지 않은 내용은 그렇다고 말해 줘.',
    },
    selected: ['거래처에 납기 미루자고 말하기', '여름 캠프 예산', '어텐션이 실제로 보는 것'],
    freshFolder: '여름 캠프',
  },
  search: {
    words: '일정',
    filtered: '일정 역할:답변 이후:2026-05-01 -태그:아이디어 ',
    folderFilter: '일정 ',
    nothing: '일정 펭귄',
  },
  exported: {
    talk: {
      title: 'curl이 401을 돌려주는 이유',
      model: 'openai/gpt-5.2',
      turns: [
        {
          question:
            '왜 401이 나와? curl https://gateway.example.com/v1/models -H "Authorization: runyour-v1-test-5Kq2mX8vT1pZ7cR4nB9w"',
          answer:
            '키 앞에 `Bearer`가 빠졌어요. 넣어서 다시 보내고, 이 키는 대화에 남았으니 새로 발급받으세요.',
        },
      ],
    },
    fileName: 'curl이 401을 돌려주는 이유.md',
    bundleName: 'RunYour 아카이브.zip',
  },
  imported: {
    fileName: 'chatgpt-export-2026-05-30.zip',
    before: 2,
    talks: [
      {
        title: '시차 적응',
        model: 'gpt-4o',
        turns: [{ question: '시차 적응은 며칠이나 걸려?', answer: '시차 한 시간에 하루쯤 걸려요.' }],
      },
      {
        title: '합창단 10주년 축사',
        model: 'gpt-4o',
        turns: [
          {
            question: '합창단 10주년 축사를 다섯 문장으로 써 줘',
            answer: '10년 전, 열한 명이 부엌에 모였습니다.',
          },
          {
            question: '조금 더 따뜻하게',
            answer: '10년 전 은정 씨네 부엌에 열한 명이 모였고, 아무도 집에 가고 싶어 하지 않았습니다.',
          },
        ],
      },
      {
        title: '엑셀 월별 합계',
        model: 'gpt-4o',
        turns: [
          {
            question: '열 하나를 월별로 더하려면?',
            answer: '`=SUMIFS(B:B, A:A, ">="&D1, A:A, "<"&EDATE(D1, 1))`',
          },
          { question: '분기별로는?', answer: '`EDATE(D1, 3)`으로 바꾸면 돼요.' },
          { question: '#VALUE!라고 나와', answer: 'A열이 글자로 되어 있어요. 먼저 날짜로 바꾸세요.' },
        ],
      },
      {
        title:
          '겨울이 길고 추운 도시에서 북향 베란다가 있는 오래된 아파트를 전세로 계약하기 전에 물어봐야 할 것',
        model: 'gpt-5',
        turns: [
          {
            question: '이 집을 계약하기 전에 뭘 물어봐야 해?',
            answer: '지난겨울 난방비 고지서를 보여 달라고 하세요.',
          },
        ],
      },
      {
        title: '휘파람 배우기',
        model: 'gpt-5',
        turns: [
          { question: '어른도 휘파람을 배울 수 있어?', answer: '네. 입술을 적시고 작게 벌려 천천히 부세요.' },
        ],
      },
    ],
    broken: '자두잼 만드는 법',
    attachment: '평면도.png',
  },
  sinceCopy: {
    question: '독서 모임 포스터에 넣을 한 줄도 지어 줘',
    answer: '열 시에 커피, 열 시 반에 3장.',
  },
  passphrase: '자두 등불 일곱 번째 궤도',
} satisfies Partial<Content>
