/** Finding in a conversation. */
export const find = {
  title: 'Find in “{{title}}”',
  field: 'Find',
  none: 'No results',
  position: '{{number}} of {{total}}',
  matchCase: 'Match case',
  wholeWord: 'Whole words',
  previous: 'Previous',
  next: 'Next',
}
