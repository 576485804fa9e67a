import type { Answer } from '@shared/model/message'
import { Markdown } from '../../markdown/Markdown'
import { useApp } from '../../store/useApp'
import { Reasoning } from './Reasoning'
import { Waiting } from './Waiting'

/**
 * An answer's text. The only component that looks at the live text, so a delta draws nothing else. It stays in place when
 * the answer is finished: what is on screen then is kept and not drawn anew.
 */
export function LiveAnswer({ answer }: { answer: Answer }) {
  const streaming = answer.status === 'streaming'
  const live = useApp((state) => (streaming ? state.live[answer.id] : undefined))
  const { content, reasoning } = live ?? answer
  return (
    <>
      {reasoning !== '' && <Reasoning text={reasoning} live={streaming && content === ''} />}
      {streaming && content === '' && reasoning === '' && <Waiting since={answer.createdAt} />}
      {content !== '' && (
        <div data-testid="message-content" className="select-content">
          <Markdown text={content} streaming={streaming} />
        </div>
      )}
    </>
  )
}
