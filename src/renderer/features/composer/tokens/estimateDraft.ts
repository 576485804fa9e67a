import { estimateTokenCount } from 'tokenx'
import { fileCharactersPerToken, imageTokens } from '@shared/model/tokenGuess'
import type { DraftFile } from '../../../store/draftFile'

/** Characters of one piece of work: a few milliseconds, so that a long text does not hold up a letter. */
const piece = 20_000

/**
 * Tokens of what is written and of the files beside it that are ready, as a rule of thumb; the count so far when it is not
 * wanted any more. Files are weighed by their length, as main does it.
 */
export async function estimateDraft(
  text: string,
  files: readonly DraftFile[],
  unwanted: AbortSignal,
): Promise<number> {
  let tokens = files.reduce((all, file) => all + ofFile(file), 0)
  for (let start = 0; start < text.length && !unwanted.aborted; start += piece) {
    if (start > 0) await new Promise((next) => setTimeout(next))
    tokens += estimateTokenCount(text.slice(start, start + piece))
  }
  return tokens
}

function ofFile(file: DraftFile): number {
  if (file.state !== 'ready') return 0
  const { characters } = file.attachment
  return characters === null ? imageTokens : Math.ceil(characters / fileCharactersPerToken)
}
