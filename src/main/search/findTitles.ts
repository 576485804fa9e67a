import type { TextPart } from '@shared/contract/search'
import type { ReadableDb } from '../history/database/db'
import { integer, nullableText, text } from '../history/database/row'
import { openPatterns, phrasePattern } from '../history/titlePattern'
import type { SearchPlan } from './plan'

/**
 * Every conversation whose title passes; no index helps to look into titles, and the order comes from one. Exported for
 * the test of its plan.
 */
export function titlesSql(alternatives: readonly number[], excluded: number): string {
  const words = alternatives.map((count) => `AND (${Array(count).fill('title GLOB ?').join(' OR ')})`)
  const without = Array<string>(excluded).fill('AND title NOT GLOB ?')
  return `
    SELECT row_id, id, model, updated_at FROM conversations
    WHERE deleted_at IS NULL AND temporary = 0 ${[...words, ...without].join(' ')}
    ORDER BY updated_at DESC, id DESC`
}

/** The patterns of each word, of which one has to match; the last word may still be being typed. */
function wordPatterns(words: readonly string[]): string[][] {
  return words.map((word, at) =>
    at === words.length - 1 && !word.includes(' ') ? openPatterns(word) : [phrasePattern(word)],
  )
}

/** Ids of all conversations whose title has every word, the last changed first. */
export function findTitles(db: ReadableDb, plan: SearchPlan): string[] {
  // Filters of messages only: no title was written by somebody.
  if (plan.words.length === 0 || plan.role !== null) return []
  const patterns = wordPatterns(plan.words)
  const sql = titlesSql(
    patterns.map(({ length }) => length),
    plan.excluded.length,
  )
  const values = [...patterns.flat(), ...plan.excluded.map(phrasePattern)]
  const passes = db.all(sql, ...values).filter((row) => {
    const [model, at] = [nullableText(row, 'model'), integer(row, 'updated_at')]
    if (plan.model !== null && (model === null || !plan.model(model))) return false
    return at >= plan.from && at < plan.until && plan.inConversation(integer(row, 'row_id'))
  })
  return passes.map((row) => text(row, 'id'))
}

/** A title with what was searched for marked, initials (ㅎㄱ) too. */
export function markTitle(title: string, words: readonly string[]): TextPart[] {
  if (title === '') return []
  const sources = wordPatterns(words).flat().map(globSource)
  if (sources.length === 0) return [{ text: title, hit: false }]
  const parts = title.split(new RegExp(`(${sources.join('|')})`, 'u'))
  return parts.map((part, at) => ({ text: part, hit: at % 2 === 1 })).filter((part) => part.text !== '')
}

/** The inside of a GLOB pattern of `titlePattern.ts` as a regular expression: literals, and classes with ranges. */
function globSource(pattern: string): string {
  return pattern
    .slice(1, -1)
    .replace(/\[(.[^\]]*)\]|([\\^$.|?*+(){}/-])/gsu, (_whole, inside, literal) =>
      typeof inside === 'string' ? `[${inside.replace(/[\\\]^[]/g, String.raw`\$&`)}]` : `\\${literal}`,
    )
}
