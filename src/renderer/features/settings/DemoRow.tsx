import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { selectFromEnvironment, selectIsDemo } from '../../store/connectionSelectors'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Row } from './Section'

export function DemoRow() {
  const { t } = useTranslation()
  const store = useAppStore()
  const isDemo = useApp(selectIsDemo)
  const attempt = useAttempt()
  // What the environment gives is in force for the whole run; a demo could be started but would not answer.
  const fromEnvironment = useApp(selectFromEnvironment)
  const { startDemo, leaveDemo } = store.getState()
  if (fromEnvironment) return null
  return (
    <Row
      row="demo"
      label={t('settings.connection.demo')}
      hint={t('settings.connection.demoHint')}
      control={
        <Button
          size="small"
          disabled={attempt.busy}
          onClick={() => void attempt.run(isDemo ? leaveDemo : startDemo)}
        >
          {isDemo ? t('settings.connection.leaveDemo') : t('settings.connection.startDemo')}
        </Button>
      }
    >
      {attempt.error && <ErrorNote error={attempt.error} />}
    </Row>
  )
}
