import { Combobox } from '@base-ui/react/combobox'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { shortModelName } from '../../ui/modelName'
import { ProviderMark } from '../../ui/ProviderMark'
import type { TabGroup } from './tabGroups'
import { TabSign } from './TabSign'
import { useTabSign } from './useTabSign'

/** One heading of the list of tabs with what stands below it. */
export function TabListGroup({ group }: { group: TabGroup }) {
  const { t } = useTranslation()
  return (
    <Combobox.Group items={group.items} className="pb-1 last:pb-0">
      <Combobox.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">
        {group.kind === 'open' ? t('tabs.open') : t('tabs.closed')}
      </Combobox.GroupLabel>
      <Combobox.Collection>{(id: string) => <TabListItem key={id} id={id} />}</Combobox.Collection>
    </Combobox.Group>
  )
}

function TabListItem({ id }: { id: string }) {
  const { t } = useTranslation()
  const title = useApp((state) => state.conversations[id]?.title) || t('shell.untitled')
  const model = useApp((state) => state.conversations[id]?.model ?? null)
  const sign = useTabSign(id)
  return (
    <Combobox.Item
      value={id}
      data-testid="tab-list-item"
      data-conversation-id={id}
      className="flex min-h-8 items-center gap-2 rounded-lg px-2.5 py-1 text-sm outline-none [contain-intrinsic-size:auto_2rem] [content-visibility:auto] data-[highlighted]:bg-hover data-[selected]:font-medium"
    >
      {model !== null && <ProviderMark modelId={model} className="size-4 rounded text-[10px]" />}
      <span className="min-w-0 grow truncate">{title}</span>
      {model !== null && (
        <span className="max-w-24 shrink-0 truncate text-xs text-muted">{shortModelName(model)}</span>
      )}
      {sign !== null && (
        <>
          <TabSign kind={sign.kind} className="shrink-0" />
          <span className="sr-only">{sign.words}</span>
        </>
      )}
    </Combobox.Item>
  )
}
