import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '@shared/model/message'
import { Markdown } from '../../markdown/Markdown'
import { shortModelName } from '../../ui/modelName'
import { dayText, momentText } from '../chat/days'
import { AnswerNote } from '../chat/AnswerNote'

/** A conversation on paper: everything that was said, by whom and when, and nothing of the window. */
export function PrintPage({ title, pieces }: { title: string; pieces: readonly (readonly Message[])[] }) {
  const { i18n } = useTranslation()
  const first = pieces[0]?.[0]
  return (
    <>
      <header className="print-title">
        <h1>{title}</h1>
        {first && <p>{dayText(first.createdAt, i18n.language)}</p>}
      </header>
      {pieces.map((piece) => (
        <Piece key={piece[0]?.id} messages={piece} />
      ))}
    </>
  )
}

/** Apart, so that each is drawn once, however many follow. */
const Piece = memo(function Piece({ messages }: { messages: readonly Message[] }) {
  return messages.map((message) => <PrintedMessage key={message.id} message={message} />)
})

function PrintedMessage({ message }: { message: Message }) {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  return (
    <article className="print-message" data-role={message.role}>
      <h2>
        <b>{message.role === 'user' ? t('chat.you') : shortModelName(message.model)}</b>
        {message.role === 'assistant' && message.connectionId === 'demo' && ` (${t('common.demo')})`}
        <time>{momentText(message.createdAt, language)}</time>
      </h2>
      {message.role === 'user' ? (
        <>
          <div className="print-question">{message.content}</div>
          {message.attachments.length > 0 && (
            <p className="print-files">{message.attachments.map(({ name }) => name).join(', ')}</p>
          )}
        </>
      ) : (
        <>
          <Markdown text={message.content} streaming={false} />
          <AnswerNote answer={message} />
        </>
      )}
    </article>
  )
}
