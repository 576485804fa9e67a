import { longestText } from '@shared/model/textLimit'
import type { DraftFile } from '../../store/draftFile'

/**
 * What is left of a draft after `sent` was sent from it: what was typed behind it in the meantime. A draft that was
 * changed elsewhere is kept whole, because losing words is worse than finding them twice.
 */
export function draftAfterSending(draft: string, sent: string): string {
  return draft.startsWith(sent) ? draft.slice(sent.length) : draft
}

/** Whether there is anything to send. Stops at the first visible character, so a pasted book costs nothing. */
export function hasText(draft: string): boolean {
  return /\S/.test(draft)
}

/** Why a message cannot be sent at the moment; the first thing to be dealt with comes first. */
export type Obstacle = 'needsKey' | 'needsModel' | 'textTooLong' | 'filesFailed' | 'filesReading'

export function findObstacle(facts: {
  hasKey: boolean
  hasModel: boolean
  /** Characters of the draft. */
  length: number
  files: readonly Pick<DraftFile, 'state'>[]
}): Obstacle | null {
  const { hasKey, hasModel, length, files } = facts
  if (!hasKey) return 'needsKey'
  if (!hasModel) return 'needsModel'
  if (length > longestText) return 'textTooLong'
  // A message without a file that was meant to go along is billed all the same, so it is not sent by itself.
  if (files.some(({ state }) => state === 'failed')) return 'filesFailed'
  return files.some(({ state }) => state === 'reading') ? 'filesReading' : null
}
