/** The outline of a conversation, and going from question to question. */
export const outline = {
  title: 'Outline',
  of: 'Outline of “{{title}}”',
  open: 'Outline',
  loading: 'Loading the outline…',
  question: 'Question: {{text}}',
  firstQuestion: 'This is the first question.',
  lastQuestion: 'This is the last question.',
}
