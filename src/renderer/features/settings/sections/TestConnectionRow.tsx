import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { selectIsDemo, selectModels, selectOwnConnection } from '../../../store/connectionSelectors'
import { useApp, useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { SettingRow } from '../SettingRow'

/** Asks the gateway for its models with the proxy and the authorities in force. */
export function TestConnectionRow() {
  const { t } = useTranslation()
  const store = useAppStore()
  const isDemo = useApp(selectIsDemo)
  const { id } = useApp(selectOwnConnection)
  const count = useApp((state) => selectModels(state, null).ids.length)
  const attempt = useAttempt()
  const [works, setWorks] = useState(false)
  const test = async (): Promise<void> => {
    setWorks(false)
    setWorks(await attempt.run(() => store.getState().refreshModels(id)))
  }
  return (
    <SettingRow
      row="testConnection"
      control={
        <Button
          size="small"
          disabled={attempt.busy || isDemo}
          data-testid="settings-test-connection"
          onClick={() => void test()}
        >
          {attempt.busy ? t('settingRows.network.testing') : t('settingRows.network.test')}
        </Button>
      }
    >
      <p role="status" className="text-sm text-success empty:hidden">
        {works && t('settingRows.network.works', { count })}
      </p>
      {isDemo && <p className="text-sm text-muted">{t('settingRows.network.demo')}</p>}
      {attempt.error && <ErrorNote error={attempt.error} />}
    </SettingRow>
  )
}
