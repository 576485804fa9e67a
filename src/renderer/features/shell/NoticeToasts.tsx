import '../../i18n/laterTexts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import { errorText } from '../../errors/errorText'
import type { Notice } from '../../store/sessionSlice'
import type { AppState } from '../../store/types'
import { useApp, useAppStore } from '../../store/useApp'
import { type ToastContent, ToastLayer } from '../../ui/Toast'
import { arrangedText } from '../folders/arrangedText'
import { switchedText } from '../connection/switchedText'

/** Long enough to read a sentence, find the button and reach it. */
const timeoutMs = 10_000

/** Turns the store's notices into words and into the one action that answers each. */
export function NoticeToasts() {
  const { t } = useTranslation()
  const store = useAppStore()
  const notices = useApp((state) => state.notices)
  const { dismissNotice } = store.getState()
  const toasts = notices.map(({ id, notice }): ToastContent => {
    return { id, timeoutMs, ...contentOf(notice, t, store.getState()) }
  })
  return <ToastLayer toasts={toasts} onClose={dismissNotice} />
}

type Content = Pick<ToastContent, 'tone' | 'text' | 'action'>

function contentOf(notice: Notice, t: TFunction, state: AppState): Content {
  const undoable = (text: string, undo: () => Promise<void>): Content => ({
    tone: 'neutral',
    text,
    action: { label: t('common.undo'), onSelect: () => void undo() },
  })
  const settingsNotice = (text: string): Content => ({
    tone: 'danger',
    text,
    action: {
      label: t('backupPlaces.showSettings'),
      onSelect: () => state.showScreen('settings', { kind: 'row', row: 'backupPlaces' }),
    },
  })
  switch (notice.kind) {
    case 'error':
      return { tone: 'danger', text: errorText(notice.error, t), action: null }
    case 'history-damaged':
      return {
        tone: 'danger',
        text: t('shell.historyDamaged'),
        action: {
          label: t('shell.showHistorySettings'),
          onSelect: () => state.showScreen('settings', { kind: 'row', row: 'historyCheck' }),
        },
      }
    case 'calls-halted':
      return { tone: 'danger', text: t('messages.halted', { count: notice.answers }), action: null }
    case 'pane-missed': {
      const title = notice.title || t('shell.untitled')
      return { tone: 'danger', text: t(`tabs.missed.${notice.reason}`, { title }), action: null }
    }
    case 'conversation-deleted': {
      const title = notice.title || t('shell.untitled')
      return undoable(t('shell.deleted', { title }), () => state.restoreConversation(notice.conversationId))
    }
    case 'arranged': {
      const { arranged } = notice
      return undoable(arrangedText(arranged, t), async () => {
        await Promise.all(arranged.undo.map(({ ids, arrangement }) => state.arrange(ids, arrangement)))
      })
    }
    case 'messages-deleted': {
      const text = notice.scope === 'message' ? t('messages.deleted') : t('messages.deletedBranch')
      return undoable(text, () => state.undelete(notice.deletionId, notice.conversationId))
    }
    case 'connection-switched': {
      const { conversationId, before } = notice
      return undoable(switchedText(conversationId, t, state), () =>
        state.setConnection(conversationId, before),
      )
    }
    case 'preset-applied':
      return undoable(t('palette.presetApplied', { name: notice.name }), () =>
        state.restorePreset(notice.before),
      )
    case 'branch-shown':
      return undoable(t('messages.branchShown'), () =>
        state.showVariant(notice.conversationId, notice.before),
      )
    case 'synced-folder':
      return settingsNotice(
        t('backupPlaces.noticeSynced', { service: t(`backupPlaces.service.${notice.service}`) }),
      )
    case 'newer-backup':
      return settingsNotice(t('backupPlaces.noticeNewer', { machine: notice.machine }))
    case 'place-failed':
      return settingsNotice(t('backupPlaces.noticeFailed'))
    default:
      return assertNever(notice)
  }
}
