import type { Section } from '../topics'

type ShowcaseTopic = 'markdown' | 'table' | 'code' | 'list' | 'math' | 'korean'

/** Answers that show how text is drawn. */
export const englishShowcase: Readonly<Record<ShowcaseTopic, Section>> = {
  markdown: {
    title: 'Drawn as markdown',
    body: `
Answers are drawn as markdown, with **bold**, *italic*, ~~struck~~ text and \`code\`, and without flicker while they stream.

### Quotes

> A journey of a thousand miles begins with a single step.
>
> > A quote can hold another one.

### Links and images

- A link such as [the RunYour user guide](https://runyourai.gitbook.io/userguide) opens **only when you click it**, and shows where it leads first.
- Images inside an answer are not loaded by themselves: an image's address can be used to carry your conversation away.

There are tables, code, lists and math as well. Send \`table\` or \`math\`.
`,
  },
  table: {
    title: 'A table',
    body: `
The four inner planets, side by side. Columns keep their alignment.

| Planet | Known for | Day (hours) | Moons |
| :--- | :--- | ---: | :---: |
| Mercury | the shortest year | 4,223 | 0 |
| Venus | the hottest surface | 2,802 | 0 |
| Earth | you are here 🌍 | 24 | 1 |
| Mars | the tallest volcano | 24.7 | 2 |

Cells can hold **bold text**, \`code\` and [links](https://runyourai.gitbook.io/userguide), too.

| You write | You see |
| --- | --- |
| \`**bold**\` | **bold** |
| \`~~struck~~\` | ~~struck~~ |
`,
  },
  code: {
    title: 'Code',
    body: `
Code is coloured for its language. This TypeScript splits text into what a person would call a character. The demo streams its own text the same way, so you never see half a syllable or half an emoji.

\`\`\`ts
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

graphemes('Hi 👩‍👩‍👧') // ['H', 'i', ' ', '👩‍👩‍👧']
\`\`\`

To call the same gateway from Python, change the address and the key of the OpenAI SDK:

\`\`\`python
import os
from openai import OpenAI

client = OpenAI(
    base_url="https://api.runyour.ai/v1",
    api_key=os.environ["RUNYOUR_API_KEY"],
)
reply = client.chat.completions.create(
    model="openai/gpt-5.2",
    messages=[{"role": "user", "content": "Hello!"}],
)
print(reply.choices[0].message.content)
\`\`\`
`,
  },
  list: {
    title: 'Lists',
    body: `
A day trip, as a list:

1. **The night before**
   - Check the weather
   - Charge the power bank
     - and pack its cable
2. **In the morning**
   - Make sandwiches
   - Fill the water bottles
3. **On the way out**
   - Close the windows

And as things to do:

- [x] Open RunYour Desktop
- [x] Read a demo answer
- [ ] Enter my API key
- [ ] Talk to a real model
`,
  },
  math: {
    title: 'Math',
    body: String.raw`
Formulas work inside a sentence, like $e^{i\pi} + 1 = 0$, and on a line of their own. The roots of $ax^2 + bx + c = 0$ are

$$
x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
$$

The area under a normal distribution is one:

$$
\int_{-\infty}^{\infty} \frac{1}{\sigma\sqrt{2\pi}} \, e^{-\frac{(x-\mu)^2}{2\sigma^2}} \, dx = 1
$$

Matrices and sums are fine, too:

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
    title: 'Korean',
    body: `
Korean letters combine into syllables while you type. An app that is careless about it loses the last syllable or sends it twice. This one **waits until the syllable is complete and sends once**.

| First | Middle | Last | Syllable |
| :---: | :---: | :---: | :---: |
| ㅎ | ㅏ | ㄴ | **한** |
| ㄱ | ㅡ | ㄹ | **글** |
| ㄷ | ㅏ | ㄺ | **닭** |

- \`Enter\` sends, \`Shift+Enter\` starts a new line.
- Everything on screen is there in Korean and in English. Write \`안녕하세요\` and the demo answers in Korean.
`,
  },
}
