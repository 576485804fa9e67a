import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { ProviderMark } from '../../ui/ProviderMark'
import { TabSign } from '../tabs/TabSign'
import { useTabSign } from '../tabs/useTabSign'

/** Which of the panes is to be seen, where there is room for one alone. */
export function PaneSwitch() {
  const { t } = useTranslation()
  const panes = useApp((state) => state.panes)
  return (
    <div
      role="group"
      aria-label={t('tabs.panes')}
      data-testid="pane-switch"
      className="flex shrink-0 gap-1 border-b border-line p-1"
    >
      {panes.map((id, index) => (
        <PaneButton key={id} id={id} number={index + 1} />
      ))}
    </div>
  )
}

function PaneButton({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const active = useApp((state) => state.activeTab === id)
  const title = useApp((state) => state.conversations[id]?.title) || t('shell.untitled')
  const model = useApp((state) => state.conversations[id]?.model ?? null)
  const sign = useTabSign(id)
  return (
    <button
      type="button"
      aria-pressed={active}
      onClick={() => store.getState().openTab(id)}
      className={classes(
        'flex h-8 min-w-0 flex-1 items-center justify-center gap-1.5 rounded-lg px-2 text-sm',
        active ? 'bg-selected' : 'text-muted hover:bg-hover hover:text-fg',
      )}
    >
      <span className="sr-only">{t('tabs.pane', { number })}</span>
      {model !== null && <ProviderMark modelId={model} className="size-4 rounded text-[10px]" />}
      <span className="truncate">{title}</span>
      {sign !== null && <TabSign kind={sign.kind} className="shrink-0" />}
      {sign !== null && <span className="sr-only">, {sign.words}</span>}
    </button>
  )
}
