import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commandGroupText } from '@shared/model/commandTexts'
import { selectLanguage } from '../../store/sessionSlice'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { SearchField } from '../../ui/SearchField'
import { FixedKeys } from './FixedKeys'
import { matchingCommands } from './matchingCommands'
import { ShortcutRow } from './ShortcutRow'
import { keysOf } from './useShortcut'

/** Every command by group with its keys: to look up, to change, and to bring back as they were. */
export function ShortcutList() {
  const { t } = useTranslation()
  const language = useApp(selectLanguage)
  const changed = useApp(({ settings }) => settings.shortcuts)
  const updateSettings = useApp((state) => state.updateSettings)
  const [filter, setFilter] = useState('')
  const [asking, setAsking] = useState(false)
  const groups = matchingCommands(filter, (command) => keysOf(command, changed))
  const id = useId()
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t('shortcuts.filter')}
          value={filter}
          onChange={setFilter}
          data-testid="shortcuts-filter"
          className="min-w-40 grow"
        />
        <Button
          data-testid="shortcuts-reset-all"
          disabled={Object.keys(changed).length === 0}
          onClick={() => setAsking(true)}
        >
          {t('shortcuts.resetAll')}
        </Button>
      </div>
      {groups.length === 0 && (
        <p role="status" className="py-4 text-center text-sm text-muted">
          {t('shortcuts.noMatch')}
        </p>
      )}
      {groups.map(({ group, commands }) => (
        <section key={group} aria-labelledby={`${id}-${group}`} className="flex flex-col gap-1.5">
          <h3 id={`${id}-${group}`} className="text-xs font-medium text-muted">
            {commandGroupText(group, language)}
          </h3>
          <ul className="flex flex-col divide-y divide-line rounded-xl border border-line bg-raised">
            {commands.map((command) => (
              <ShortcutRow key={command} command={command} />
            ))}
          </ul>
        </section>
      ))}
      {filter === '' && <FixedKeys />}
      {asking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          title={t('shortcuts.resetAllTitle')}
          description={t('shortcuts.resetAllText')}
          confirmLabel={t('shortcuts.resetAll')}
          onConfirm={() => void updateSettings({ shortcuts: {} })}
        />
      )}
    </div>
  )
}
