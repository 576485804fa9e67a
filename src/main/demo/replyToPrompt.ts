import type { Answer } from './answer'
import { answerPrompt, emptyAnswer } from './answer'
import { commandedError, readCommand } from './commands'
import type { Pace } from './pace'
import { paced, pacedThenCut } from './pace'
import type { Prompt } from './prompt'
import { lastUserText } from './prompt'
import type { Reply } from './script'

/** How an endpoint writes an answer: as one JSON body, or as framed events in order. */
export type Rendering = {
  readonly whole: (answer: Answer) => object
  readonly events: (answer: Answer) => Iterable<string>
}

/** Events that still arrive before `/error drop` cuts the stream: enough to be seen, too few to be an answer. */
const eventsBeforeDrop = 24

/** Answers a valid prompt: with the demo's text, or with the error that the last user message asked for. */
export function replyToPrompt(
  path: string,
  prompt: Prompt,
  stream: boolean,
  pace: Pace,
  rendering: Rendering,
): Reply {
  const command = readCommand(lastUserText(prompt.messages))
  switch (command?.kind) {
    case 'status':
      return commandedError(path, command.status)
    case 'stall':
      return { kind: 'stall' }
    case 'drop': {
      if (!stream) return { kind: 'drop', how: 'close' }
      const events = rendering.events(answerPrompt(prompt))
      return { kind: 'stream', steps: pacedThenCut(events, eventsBeforeDrop, pace) }
    }
    case 'empty':
    case undefined: {
      const answer = command === undefined ? answerPrompt(prompt) : emptyAnswer(prompt)
      if (!stream) return { kind: 'whole', status: 200, body: rendering.whole(answer) }
      return { kind: 'stream', steps: paced(rendering.events(answer), pace) }
    }
  }
}
