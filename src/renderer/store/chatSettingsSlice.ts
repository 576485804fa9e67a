import type { AppError } from '@shared/appError'
import type { CallInput, CallOutput } from '@shared/contract'
import type { Fit } from '@shared/model/fit'
import type { ParameterOverrides } from '@shared/model/parameters'
import type { SliceContext } from './types'

/** What a conversation is asked with beside its model. */
export type ChatSettings = { systemPrompt: string; parameters: ParameterOverrides; fit: Fit }

type SettingCall =
  | 'conversations.setSystemPrompt'
  | 'conversations.setParameters'
  | 'conversations.setFit'
  | 'conversations.applyPreset'

export type ChatSettingsSlice = {
  /** Stores what is given, and a preset's model if there is one. Resolves to the reason when some of it was not stored. */
  saveChatSettings(
    id: string,
    changed: Partial<ChatSettings> & { model?: string | null },
  ): Promise<AppError | null>
  /** A preset with its variables filled in. What the conversation had of all that is replaced. */
  applyPreset(input: CallInput<'conversations.applyPreset'>): Promise<AppError | null>
  /** Takes it back: what the conversation had before; a failure is shown. */
  restorePreset(before: CallInput<'conversations.applyPreset'>): Promise<void>
}

export function createChatSettingsSlice({ client, get }: SliceContext): ChatSettingsSlice {
  const change = async <N extends SettingCall>(name: N, input: CallInput<N>): Promise<AppError | null> => {
    const result = await client.call(name, input)
    if (!result.ok) return result.error
    get().receiveConversation(result.value satisfies CallOutput<SettingCall>)
    return null
  }
  return {
    saveChatSettings: async (id, { systemPrompt, parameters, fit, model = null }) => {
      const stored = get().conversations[id]
      if (stored === undefined) return { code: 'not-found', message: 'no such conversation' }
      const steps: (() => Promise<AppError | null>)[] = []
      if (model !== null) {
        const preset = { systemPrompt: stored.systemPrompt, parameters: stored.parameters, model }
        const given = {
          ...(systemPrompt !== undefined && { systemPrompt }),
          ...(parameters && { parameters }),
        }
        steps.push(() => change('conversations.applyPreset', { id, ...preset, ...given }))
      } else {
        if (systemPrompt !== undefined)
          steps.push(() => change('conversations.setSystemPrompt', { id, systemPrompt }))
        if (parameters) steps.push(() => change('conversations.setParameters', { id, parameters }))
      }
      if (fit) steps.push(() => change('conversations.setFit', { id, fit }))
      for (const step of steps) {
        const error = await step()
        if (error !== null) return error
      }
      return null
    },
    applyPreset: (input) => change('conversations.applyPreset', input),
    restorePreset: async (before) => {
      const error = await change('conversations.applyPreset', before)
      if (error !== null) get().notify({ kind: 'error', error })
    },
  }
}
