import type { PromptMessage } from '../prompt'
import { lastUserText } from '../prompt'
import { english } from './en/english'
import { topicAsked } from './keywords'
import { korean } from './ko/korean'
import type { AnswerSet, Topic } from './topics'
import { topics } from './topics'

/** What is shown, turn by turn, to someone who asks for nothing in particular. */
const rotation: readonly [Topic, ...Topic[]] = [
  'welcome',
  'markdown',
  'tabs',
  'code',
  'history',
  'models',
  'table',
  'stop',
  'math',
  'key',
  'list',
  'errors',
]

/** Chooses the demo's text: in the language of the last user message, about what it asks for. */
export function pickAnswer(
  model: string,
  messages: readonly PromptMessage[],
): { readonly text: string; readonly reasoning: string } {
  const question = lastUserText(messages)
  const set = /\p{Script=Hangul}/u.test(question) ? korean : english
  const turn = messages.filter((message) => message.role === 'user').length - 1
  const topic = topicAsked(question) ?? rotation[Math.max(0, turn) % rotation.length] ?? rotation[0]
  const text = [set.notice(quotable(model)), ...content(set, topic)].join('\n\n')
  return { text, reasoning: set.reasoning }
}

function content(set: AnswerSet, topic: Topic | 'tour'): string[] {
  if (topic === 'tour') return [set.tour, ...topics.map((one) => render(set, one))]
  if (topic === 'help') return [render(set, topic)]
  return [render(set, topic), set.more]
}

function render(set: AnswerSet, topic: Topic): string {
  const { title, body } = set.sections[topic]
  return `## ${title}\n\n${body.trim()}`
}

/** The ID stands inside backticks and comes from outside: nothing in it may end them, or fill the answer. */
function quotable(model: string): string {
  return model.replaceAll(/[`\s]/g, '').slice(0, 100)
}
