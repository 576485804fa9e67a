import { foldComposed, invisible } from '@shared/text/foldText'

/**
 * Marks of Markdown that stand inside words (`**프로젝트**를` is read as one word, and has to be found as one), and what
 * nobody sees.
 */
const marks = new RegExp(`[*\`${invisible}]+`, 'g')
const spaces = /\s+/g

/** A text as it is searched and quoted: composed, on one line, without the marks that stand inside words. */
export function plainText(text: string): string {
  return text.replace(marks, '').normalize('NFC').replace(spaces, ' ')
}

/** A plain text in the form in which texts are compared; as long as it was, so that places in one are places in the other. */
export function foldPlain(plain: string): string {
  return foldComposed(plain, false)
}
