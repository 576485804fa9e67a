import type { Conversation } from '@shared/model/conversation'
import type { Fit } from '@shared/model/fit'
import type { ParameterOverrides } from '@shared/model/parameters'
import { sameOverrides } from './overrides'

/** A conversation's settings while they are being changed. */
export type ChatDraft = {
  systemPrompt: string
  parameters: ParameterOverrides
  fit: Fit
  /** The model that an applied preset brings along; null to keep the conversation's. */
  model: string | null
}

export function draftOf({ systemPrompt, parameters, fit }: Conversation): ChatDraft {
  return { systemPrompt, parameters, fit, model: null }
}

/** What is different from what is stored: all that has to be saved. */
export function changesOf(stored: Conversation, draft: ChatDraft): Partial<ChatDraft> {
  return {
    ...(draft.systemPrompt !== stored.systemPrompt && { systemPrompt: draft.systemPrompt }),
    ...(!sameOverrides(draft.parameters, stored.parameters) && { parameters: draft.parameters }),
    ...(!sameFit(draft.fit, stored.fit) && { fit: draft.fit }),
    ...(draft.model !== null && draft.model !== stored.model && { model: draft.model }),
  }
}

export function sameFit(a: Fit, b: Fit): boolean {
  if (a.kind === 'summarise' && b.kind === 'summarise') return a.model === b.model
  return a.kind === b.kind
}
