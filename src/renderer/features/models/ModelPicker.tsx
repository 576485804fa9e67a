import { useCallback, useEffect, useState } from 'react'
import { useApp, useAppStore } from '../../store/useApp'
import { signals } from '../shell/signals'
import { ModelSelect } from './ModelSelect'

/** Which model a conversation's next message goes to. */
export function ModelPicker({ conversationId }: { conversationId: string }) {
  const store = useAppStore()
  const model = useApp((state) => state.conversations[conversationId]?.model ?? null)
  const [open, setOpen] = useState(false)
  useEffect(() => signals.on('open-model-picker', () => setOpen(true), conversationId), [conversationId])
  const pick = useCallback(
    (id: string) => {
      void store.getState().setModel(conversationId, id)
      signals.emit('focus-composer', conversationId)
    },
    [conversationId, store],
  )
  return (
    <ModelSelect
      conversationId={conversationId}
      value={model}
      onPick={pick}
      open={open}
      onOpenChange={setOpen}
      testId="model-picker"
    />
  )
}
