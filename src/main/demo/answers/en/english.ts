import type { AnswerSet } from '../topics'
import { englishApp } from './app'
import { englishShowcase } from './showcase'

export const english: AnswerSet = {
  sections: { ...englishApp, ...englishShowcase },
  notice: (model) =>
    `> **This is a demo answer.** It was written in advance and ships with the app. No model is behind it, and \`${model}\` was not called.`,
  reasoning: `This text was written in advance for the demo, too. Nothing is being reasoned about here.

Reasoning models may send their thinking before they answer. It is shown like this, apart from the answer, and is never sent back as if it were the answer.

Now for the prepared answer.`,
  tour: `Here is everything the demo has to say, from start to end. It is rather long: scroll up while it streams, visit another tab, or stop it halfway.`,
  more: `---\n\nSend **help** to see everything you can try in the demo.`,
}
