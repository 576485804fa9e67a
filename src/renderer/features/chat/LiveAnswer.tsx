import type { Answer } from '@shared/model/message'
import { Markdown } from '../../markdown/Markdown'
import type { LiveText } from '../../store/liveText'
import { useApp } from '../../store/useApp'
import { AnswerProgress } from './AnswerProgress'
import { Reasoning, type Thinking } from './Reasoning'

/**
 * An answer's text, and what it is doing while there is no more. The only component that looks at the live text, so a
 * delta draws nothing else. It stays in place when the answer is finished: what is on screen then is kept and not drawn
 * anew.
 */
export function LiveAnswer({ answer }: { answer: Answer }) {
  const streaming = answer.status === 'streaming'
  const live = useApp((state) => (streaming ? state.live[answer.id] : undefined))
  const { content, reasoning } = live ?? answer
  return (
    <>
      {reasoning !== '' && <Reasoning text={reasoning} thinking={thinkingOf(answer, live, content)} />}
      {content !== '' && (
        <div data-testid="message-content" className="select-content">
          <Markdown text={content} streaming={streaming} />
        </div>
      )}
      {streaming && (
        <AnswerProgress
          answer={answer}
          progress={live?.progress ?? null}
          empty={content === '' && reasoning === ''}
        />
      )}
    </>
  )
}

function thinkingOf(answer: Answer, live: LiveText | undefined, content: string): Thinking {
  if (answer.status !== 'streaming') return { over: true, ms: answer.timing.reasoningMs }
  const since = live?.thinkingSince ?? null
  if (content === '') return { over: false, since }
  const until = live?.thoughtUntil ?? null
  return { over: true, ms: since === null || until === null ? null : until - since }
}
