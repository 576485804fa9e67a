import type { Section } from '../topics'

type ShowcaseTopic = 'markdown' | 'table' | 'code' | 'list' | 'math' | 'korean'

/** Answers that show how text is drawn. */
export const koreanShowcase: Readonly<Record<ShowcaseTopic, Section>> = {
  markdown: {
    title: '마크다운으로 그리기',
    body: `
답변은 **굵게**, *기울임*, ~~취소선~~, \`코드\`처럼 마크다운으로 그려져요. 글이 흐르는 동안에도 깜박이지 않게요.

### 인용

> 천 리 길도 한 걸음부터.
>
> > 인용 안에 또 인용을 넣을 수도 있어요.

### 링크와 이미지

- [RunYour 사용 안내서](https://runyourai.gitbook.io/userguide) 같은 링크는 **누를 때만**, 어디로 가는지 보여 준 다음 열려요.
- 답변 속의 이미지는 저절로 불러오지 않아요. 이미지 주소에 대화 내용을 실어 보내는 수법이 있기 때문이에요.

그 밖에 표, 코드, 목록, 수식도 그릴 수 있어요. \`표\`나 \`수식\`이라고 보내 보세요.
`,
  },
  table: {
    title: '표',
    body: `
이름난 산 세 곳을 표로 정리해 봤어요. 오른쪽 맞춤과 가운데 맞춤도 그대로 보여요.

| 산 | 어디에 있나요? | 높이(m) | 국립공원이 된 해 |
| :--- | :--- | ---: | :---: |
| 한라산 | 제주 | 1,947 | 1970 |
| 지리산 | 전남·전북·경남 | 1,915 | 1967 |
| 설악산 | 강원 | 1,708 | 1970 |

칸 안에는 **굵은 글씨**, \`코드\`, [링크](https://runyourai.gitbook.io/userguide)도 넣을 수 있어요.

| 문법 | 보이는 모습 |
| --- | --- |
| \`**굵게**\` | **굵게** |
| \`~~취소~~\` | ~~취소~~ |
`,
  },
  code: {
    title: '코드',
    body: `
코드는 언어에 맞게 색을 입혀 보여 드려요. 아래는 글을 ‘사람이 보는 글자’ 단위로 나누는 TypeScript예요. 이 데모도 같은 방법으로 글을 흘려보내서, 한글이나 이모지가 반쪽만 보이는 일이 없어요.

\`\`\`ts
const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })

export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

graphemes('안녕 👩‍👩‍👧') // ['안', '녕', ' ', '👩‍👩‍👧']
\`\`\`

같은 게이트웨이를 Python에서 부르려면 OpenAI SDK의 주소와 키만 바꾸면 돼요.

\`\`\`python
import os
from openai import OpenAI

client = OpenAI(
    base_url="https://api.runyour.ai/v1",
    api_key=os.environ["RUNYOUR_API_KEY"],
)
reply = client.chat.completions.create(
    model="openai/gpt-5.2",
    messages=[{"role": "user", "content": "안녕하세요!"}],
)
print(reply.choices[0].message.content)
\`\`\`
`,
  },
  list: {
    title: '목록',
    body: `
주말 나들이 준비를 목록으로 적어 봤어요.

1. **전날 밤**
   - 날씨 확인하기
   - 보조 배터리 충전하기
     - 케이블도 잊지 말기
2. **아침**
   - 김밥 싸기
   - 물 챙기기
3. **나가기 전에**
   - 가스와 창문 확인하기

할 일 목록도 그릴 수 있어요.

- [x] RunYour Desktop 켜 보기
- [x] 데모 답변 읽기
- [ ] 내 API 키 넣기
- [ ] 실제 모델과 이야기하기
`,
  },
  math: {
    title: '수식',
    body: String.raw`
글 속의 수식 $e^{i\pi} + 1 = 0$ 도, 따로 세운 수식도 그려요. 이차방정식 $ax^2 + bx + c = 0$ 의 근은 다음과 같아요.

$$
x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
$$

정규분포의 확률밀도함수를 모두 더하면 1이 되고요.

$$
\int_{-\infty}^{\infty} \frac{1}{\sigma\sqrt{2\pi}} \, e^{-\frac{(x-\mu)^2}{2\sigma^2}} \, dx = 1
$$

행렬과 합도 문제없어요.

$$
\begin{pmatrix} 1 & 1 \\ 1 & 0 \end{pmatrix}^{n}
=
\begin{pmatrix} F_{n+1} & F_{n} \\ F_{n} & F_{n-1} \end{pmatrix},
\qquad
\sum_{k=1}^{n} k = \frac{n(n+1)}{2}
$$
`,
  },
  korean: {
    title: '한글',
    body: `
한글은 자음과 모음이 모여 한 글자가 돼요. 그래서 입력하는 도중의 글자를 잘못 다루면 마지막 글자가 사라지거나 두 번 보내지곤 해요. 이 앱은 **글자가 다 만들어지기를 기다렸다가 딱 한 번** 보내요.

| 첫소리 | 가운뎃소리 | 끝소리 | 글자 |
| :---: | :---: | :---: | :---: |
| ㅎ | ㅏ | ㄴ | **한** |
| ㄱ | ㅡ | ㄹ | **글** |
| ㄷ | ㅏ | ㄺ | **닭** |

조사가 바로 붙는 강조도 제대로 그려요. **‘강조’**는 이렇게, **(괄호)**도 이렇게요.

- \`Enter\`는 보내기, \`Shift+Enter\`는 줄 바꿈이에요.
- 화면의 모든 글은 한국어와 영어로 준비되어 있어요.
`,
  },
}
