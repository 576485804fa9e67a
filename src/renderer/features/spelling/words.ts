import { spellingLimits } from '@shared/model/spellingLimits'

/** A word of a text that a dictionary can judge. */
export type SpellableWord = { word: string; start: number; end: number }

/** What is set off as code: fenced blocks, whether or not they are closed yet, and pieces in single backticks. */
const code = /```[\s\S]*?(?:```|$)|`[^`\n]+`/g
const chunk = /\S+/g
/** Addresses, paths, handles, tags, commands, assignments and whatever else is no prose. */
const noProse = /:\/\/|^www\.|@|^[#$~-]+\w|[\\/_=<>{}|^*]|\w\.\w|\(\)|\d/
const run = /\p{Script=Hangul}+|[\p{Script=Latin}\p{M}]+(?:['’-][\p{Script=Latin}\p{M}]+)*/gu

/**
 * The words of a text that are prose: no code, no addresses, no numbers, no names written in CAPITALS or camelCase, no
 * laughter in single letters. A particle behind a foreign word (`API를`) is none of its own.
 */
export function spellableWords(text: string): SpellableWord[] {
  // Blanked and not taken out: places stay what they are.
  const prose = text.replace(code, (piece) => ' '.repeat(piece.length))
  const words: SpellableWord[] = []
  for (const { 0: piece, index } of prose.matchAll(chunk)) {
    if (noProse.test(piece)) continue
    let end = -1
    for (const match of piece.matchAll(run)) {
      const [word] = match
      const isParticle = match.index === end && isHangul(word)
      end = match.index + word.length
      if (isParticle || !isWord(word)) continue
      words.push({ word, start: index + match.index, end: index + end })
    }
  }
  return words
}

function isHangul(word: string): boolean {
  return /^\p{Script=Hangul}/u.test(word)
}

function isWord(word: string): boolean {
  if (word.length < 2 || word.length > spellingLimits.wordLength) return false
  // ㅋㅋ, ㅠㅠ, and a syllable that is not finished.
  if (isHangul(word)) return /^[가-힣]+$/.test(word)
  const isName = /\p{Ll}\p{Lu}/u.test(word) || /\p{Lu}.*\p{Lu}/u.test(word)
  return !isName
}
