import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { selectConnectionOf, selectModels } from '../../../store/connectionSelectors'
import { useApp, useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { SearchField } from '../../../ui/SearchField'
import { connectionName } from '../../connection/useConnectionName'
import { byProvider, matchesQuery } from '../../models/modelList'
import { favouritesOf, hiddenCount } from '../../models/pickableModels'
import { SettingRow } from '../SettingRow'
import { ProviderModels } from './ProviderModels'

/** All models of the active connection: which stand first in every list, and which in none. */
export function ModelListSection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const ids = useApp((state) => selectModels(state, null).ids)
  const connection = useApp((state) => selectConnectionOf(state, null))
  const known = useApp((state) => state.modelSettings)
  const attempt = useAttempt()
  const [query, setQuery] = useState('')
  const groups = useMemo(() => byProvider(ids.filter((id) => matchesQuery(id, query))), [ids, query])
  const connectionId = connection?.id ?? null
  useEffect(() => {
    void store.getState().loadModelSettings()
    if (connectionId !== null) void store.getState().loadModels(connectionId)
  }, [connectionId, store])
  return (
    <SettingRow row="modelList">
      {ids.length === 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-sm text-muted">{t('settingRows.models.empty')}</p>
          {connectionId !== null && (
            <Button
              size="small"
              disabled={attempt.busy}
              onClick={() => void attempt.run(() => store.getState().refreshModels(connectionId))}
            >
              {t('settingRows.models.load')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <SearchField
              label={t('settingRows.models.filter')}
              value={query}
              onChange={setQuery}
              data-testid="settings-model-filter"
              className="w-64"
            />
            <p role="status" className="text-xs text-muted">
              {t('settingRows.models.summary', {
                count: ids.length,
                favourites: favouritesOf(ids, known).length,
                hidden: hiddenCount(ids, known),
              })}
            </p>
          </div>
          <div
            role="group"
            aria-label={t('settingRows.models.list', {
              name: connectionName(connectionId ?? 'default', connection?.name ?? '', t),
            })}
            className="flex flex-col gap-4"
          >
            {groups.map(({ provider, items }) => (
              <ProviderModels key={provider} provider={provider} ids={items} onProblem={attempt.run} />
            ))}
          </div>
          {groups.length === 0 && <p className="text-sm text-muted">{t('settingRows.models.none')}</p>}
        </>
      )}
      {attempt.error && <ErrorNote error={attempt.error} />}
    </SettingRow>
  )
}
