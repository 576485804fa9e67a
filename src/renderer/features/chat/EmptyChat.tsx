import { useTranslation } from 'react-i18next'
import { textBehind } from '../../store/draftText'
import { useAppStore } from '../../store/useApp'
import { loaded } from '../../ui/loaded'
import { useAfterStart } from '../../ui/useAfterStart'
import { signals } from '../shell/signals'

const PresetStarters = loaded(async () => (await import('../presets/PresetStarters')).PresetStarters)

const examples = ['explain', 'code', 'compare', 'write'] as const

/** A conversation before its first message: a greeting, and a few beginnings that fill the composer without sending. */
export function EmptyChat({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  // A start needs no presets before it can be typed into.
  const started = useAfterStart()
  const use = (prompt: string): void => {
    const { drafts, setDraft } = store.getState()
    setDraft(conversationId, textBehind(drafts[conversationId], prompt))
    signals.emit('focus-composer', conversationId)
  }
  return (
    <div className="@container flex h-full flex-col overflow-y-auto [scrollbar-gutter:stable_both-edges]">
      <div className="m-auto flex w-full max-w-reading flex-col px-6 py-6">
        <h2 className="text-xl font-semibold">{t('chat.greeting')}</h2>
        <p className="mt-1 text-sm text-muted">{t('chat.greetingText')}</p>
        <ul className="mt-5 grid gap-2 @md:grid-cols-2">
          {examples.map((example) => (
            <li key={example}>
              <button
                type="button"
                onClick={() => use(t(`chat.examples.${example}.prompt`))}
                className="flex h-full w-full flex-col gap-0.5 rounded-xl border border-line px-3.5 py-3 text-left hover:border-line-strong hover:bg-hover"
              >
                <span className="text-sm font-medium">{t(`chat.examples.${example}.title`)}</span>
                <span className="line-clamp-2 text-sm text-muted">
                  {t(`chat.examples.${example}.prompt`)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {started && <PresetStarters conversationId={conversationId} />}
      </div>
    </div>
  )
}
