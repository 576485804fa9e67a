export const composer = {
  label: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  stop: 'Stop',
  hint: 'Enter to send · Shift+Enter for a new line',
  stopHintDemo: 'Esc to stop',
  stopHint: 'Esc to stop · tokens generated so far are billed either way',
  stopNote: 'Stop (tokens generated so far are billed either way)',
  waitForAnswer: 'You can send this once the answer is finished. Your text stays here.',
  needsModel: 'Choose a model first. Your text stays here.',
  needsKey: 'Sending needs a key. Your text stays here.',
  notSent: 'This was not sent. Your text stays here.',
}
