import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Row, Section } from './Section'

export function DataSection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  return (
    <Section title={t('settings.data.title')}>
      <Row
        hint={t('settings.data.text')}
        control={
          <Button size="small" onClick={() => void attempt.run(store.getState().showDataFolder)}>
            {t('settings.data.showFolder')}
          </Button>
        }
      >
        {attempt.error && <ErrorNote error={attempt.error} />}
      </Row>
    </Section>
  )
}
