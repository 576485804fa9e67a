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
export type Obstacle = 'needsKey' | 'needsModel' | 'waitForAnswer'

export function findObstacle(facts: {
  hasKey: boolean
  model: string | null
  answering: boolean
}): Obstacle | null {
  if (!facts.hasKey) return 'needsKey'
  if (facts.model === null) return 'needsModel'
  return facts.answering ? 'waitForAnswer' : null
}
