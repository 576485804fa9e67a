import './print.css'
import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Message } from '@shared/model/message'
import { MarkdownProvider } from '../../markdown/MarkdownActions'
import { useApp, useAppStore } from '../../store/useApp'
import { useMarkdownTexts } from '../chat/useMarkdownTexts'
import { PrintPage } from './PrintPage'
import { PrintProgress } from './PrintProgress'
import { settled } from './settled'

export type PrintJobProps = {
  conversationId: string
  kind: 'print' | 'pdf'
  onDone: () => void
}

/** Messages that are drawn at once: some 20 ms of work, between which the window answers. */
const step = 10

/**
 * Prints all of a conversation, or writes it to a PDF. The sheet is a second drawing beside the window's own, which only
 * the printer sees; a long one is drawn little by little, and can be given up until the printer has it.
 */
export function PrintJob({ conversationId, kind, onDone }: PrintJobProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const title = useApp((state) => state.conversations[conversationId]?.title ?? '') || t('shell.untitled')
  const texts = useMarkdownTexts()
  // Paper neither scrolls nor unfolds.
  const actions = useMemo(
    () => ({ ...texts, look: { ...texts.look, wrapCode: true, foldCode: false } }),
    [texts],
  )
  const [read, setRead] = useState(0)
  const [messages, setMessages] = useState<readonly Message[] | null>(null)
  const [drawn, setDrawn] = useState(0)
  const [ready, setReady] = useState(false)
  const [sheet] = useState(() => Object.assign(document.createElement('div'), { className: 'print-page' }))
  useEffect(() => {
    document.body.append(sheet)
    return () => sheet.remove()
  }, [sheet])

  useEffect(() => {
    const abort = new AbortController()
    void store
      .getState()
      .readBranch(conversationId, { signal: abort.signal, onProgress: setRead })
      .then((all) => {
        if (all !== null) setMessages(all)
        else if (!abort.signal.aborted) onDone()
      })
    return () => abort.abort()
    // A new `onDone` is the same one to its reader.
    // eslint-disable-next-line react/exhaustive-deps
  }, [store, conversationId])

  const count = messages?.length ?? 0
  useEffect(() => {
    if (messages === null || drawn >= count) return
    const next = requestAnimationFrame(() => setDrawn((done) => Math.min(count, done + step)))
    return () => cancelAnimationFrame(next)
  }, [messages, drawn, count])

  useEffect(() => {
    if (messages === null || drawn < count) return
    let gone = false
    const print = async (): Promise<void> => {
      for (const folded of sheet.querySelectorAll('[data-folded]')) {
        folded.dispatchEvent(new CustomEvent('reveal'))
      }
      await settled(sheet)
      if (gone) return
      setReady(true)
      await (kind === 'print' ? store.getState().print() : store.getState().savePdf(title))
      if (!gone) onDone()
    }
    void print()
    return () => {
      gone = true
    }
    // Once, when the last message is drawn.
    // eslint-disable-next-line react/exhaustive-deps
  }, [messages, drawn, count])

  const pieces = useMemo(() => piecesOf(messages ?? []), [messages])
  return (
    <>
      <PrintProgress
        open={!ready}
        share={messages === null ? null : drawn / Math.max(1, count)}
        read={read}
        onCancel={onDone}
      />
      {createPortal(
        <MarkdownProvider actions={actions}>
          <PrintPage title={title} pieces={pieces.slice(0, Math.ceil(drawn / step))} />
        </MarkdownProvider>,
        sheet,
      )}
    </>
  )
}

function piecesOf(messages: readonly Message[]): Message[][] {
  const pieces: Message[][] = []
  for (let at = 0; at < messages.length; at += step) pieces.push(messages.slice(at, at + step))
  return pieces
}
