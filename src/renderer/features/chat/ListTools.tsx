import TableOfContents from 'lucide-react/icons/table-of-contents'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '../../store/messages/thread'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { signals } from '../shell/signals'
import type { ListView } from './useListView'
import { useLanding } from '../search/useLanding'
import { useQuestionSteps } from './useQuestionSteps'

// Most conversations are read without any of them.
const FindBar = loaded(async () => (await import('../find/FindBar')).FindBar)
const Outline = loaded(async () => (await import('../outline/Outline')).Outline)
const PrintJob = loaded(async () => (await import('../print/PrintJob')).PrintJob)

type ListToolsProps = {
  conversationId: string
  thread: Thread
  list: ListView
  /** The list makes room for the outline. */
  outlined: boolean
  setOutlined: Dispatch<SetStateAction<boolean>>
}

/** As many messages make a conversation that one gets lost in. */
const longFrom = 7

/** What helps in a long conversation, each there once it was asked for: finding, the outline, printing. */
export function ListTools({ conversationId, thread, list, outlined, setOutlined }: ListToolsProps) {
  const { t } = useTranslation()
  const [finding, setFinding] = useState(0)
  const [print, setPrint] = useState<'print' | 'pdf' | null>(null)
  const spoken = useQuestionSteps(conversationId, list)
  useLanding(conversationId, list)
  useEffect(() => {
    const undo = [
      // A second time, the field takes the focus again.
      signals.on('find-in-conversation', () => setFinding((times) => times + 1), conversationId),
      signals.on('open-outline', () => setOutlined((open) => !open), conversationId),
      signals.on('print', () => setPrint((running) => running ?? 'print'), conversationId),
      signals.on('save-pdf', () => setPrint((running) => running ?? 'pdf'), conversationId),
    ]
    return () => undo.forEach((one) => one())
  }, [conversationId, setOutlined])
  const { messages, hasOlder } = thread
  const long = hasOlder || messages.length >= longFrom
  return (
    <>
      <div role="status" className="sr-only">
        {spoken}
      </div>
      {long && !outlined && finding === 0 && (
        <IconButton
          label={t('outline.open')}
          data-testid="outline-open"
          size="small"
          className="absolute top-2 right-4 bg-bg/80 opacity-60 hover:opacity-100 focus-visible:opacity-100"
          onClick={() => setOutlined(true)}
        >
          <TableOfContents className="size-4" aria-hidden />
        </IconButton>
      )}
      {outlined && (
        <Outline
          conversationId={conversationId}
          thread={thread}
          list={list}
          onClose={() => setOutlined(false)}
        />
      )}
      {finding > 0 && (
        <FindBar
          conversationId={conversationId}
          thread={thread}
          list={list}
          asked={finding}
          onClose={() => setFinding(0)}
        />
      )}
      {print !== null && (
        <PrintJob conversationId={conversationId} kind={print} onDone={() => setPrint(null)} />
      )}
    </>
  )
}
