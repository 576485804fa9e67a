import { useState } from 'react'
import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

// Most sessions never meet a full context.
const TooLongDialog = loaded(async () => (await import('./TooLongDialog')).TooLongDialog)

/** Asks what to leave out, as soon as a question does not fit; nothing until one did not. */
export function TooLong() {
  const question = useApp((state) => state.tooLong)
  const [shown, setShown] = useState(question)
  if (question !== null && question !== shown) setShown(question)
  // The last one stays while the dialog closes, so that its words do not vanish before it does.
  return shown && <TooLongDialog question={shown} open={question !== null} />
}
