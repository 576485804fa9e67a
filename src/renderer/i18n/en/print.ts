/** Printing a conversation, and writing it to a PDF. */
export const print = {
  preparing: 'Preparing the pages',
  reading_one: 'Read {{number}} message',
  reading_other: 'Read {{number}} messages',
  drawing: '{{percent}} %',
}
