import type { ReactNode } from 'react'
import type { Preset } from '@shared/model/preset'
import { useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import { useFilledPreset } from './useFilledPreset'

/**
 * Puts a preset on a conversation, with its variables asked for where it has any; the dialog for that is the second thing
 * returned and has to be drawn. Afterwards one writes on.
 */
export function useApplyPreset(
  conversationId: string,
  onApplied: (preset: Preset) => void,
): [apply: (preset: Preset) => void, dialog: ReactNode] {
  const store = useAppStore()
  return useFilledPreset((preset, systemPrompt) => {
    const { applyPreset, notify } = store.getState()
    const { model, parameters } = preset
    void applyPreset({ id: conversationId, systemPrompt, model, parameters }).then((error) => {
      if (error !== null) return notify({ kind: 'error', error })
      onApplied(preset)
      signals.emit('focus-composer', conversationId)
    })
  })
}
