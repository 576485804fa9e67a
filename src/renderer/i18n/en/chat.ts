export const chat = {
  messages: 'Messages',
  you: 'You',
  rename: 'Rename',
  reasoning: 'Reasoning',
  waiting: 'Waiting for the first words…',
  waitingSeconds: 'Waiting for the first words… {{seconds}} s',
  answering: '{{model}} is answering…',
  answered: '{{model}} finished answering.',
  answerFailed: 'The answer failed.',
  answerStopped: 'The answer was stopped.',
  stoppedDemo:
    'You stopped this answer. With a real model, tokens generated until then are billed all the same.',
  stopped: 'You stopped this answer. Tokens generated until then are billed all the same.',
  stoppedUnsent: 'You stopped this before it was sent.',
  interrupted: 'The app closed before this answer was finished. What had arrived was kept.',
  cutOff: 'The answer was cut off at the length limit.',
  filtered: 'The provider’s content filter ended this answer.',
  retry: 'Ask again',
  usage: '{{input}} in · {{output}} out',
  jumpToLatest: 'Jump to the latest',
  jumpToNew_one: '{{count}} new message',
  jumpToNew_other: '{{count}} new messages',
  beingWritten: 'An answer is being written.',
  hiddenAnswers_one: 'An answer is being written on another branch.',
  hiddenAnswers_other: '{{count}} answers are being written on other branches.',
  showHidden: 'Show',
  sentAt: 'Sent {{time}}',
  loadingOlder: 'Loading older messages…',
  loadFailed: 'The messages could not be loaded.',
  greeting: 'What would you like to ask?',
  greetingText: 'Pick an example or write your own.',
  examples: {
    explain: {
      title: 'Explain an idea',
      prompt:
        'Explain how a transformer model predicts the next word, in plain words and with one everyday analogy.',
    },
    code: {
      title: 'Write some code',
      prompt:
        'Write a Python function that groups a list of dates by week, with type hints and a short test.',
    },
    compare: {
      title: 'Weigh options',
      prompt:
        'Compare SQLite and PostgreSQL for a small team’s internal tool, as a table with a recommendation.',
    },
    write: {
      title: 'Polish a text',
      prompt: 'Rewrite this message so that it is polite, clear and half as long:\n\n',
    },
  },
}
