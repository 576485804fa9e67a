import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { ModelSelect } from '../models/ModelSelect'
import { Row, Section } from './Section'

export function ModelSection() {
  const { t } = useTranslation()
  const model = useApp((state) => state.settings.defaultModel)
  const updateSettings = useApp((state) => state.updateSettings)
  const [open, setOpen] = useState(false)
  return (
    <Section title={t('settings.model.title')}>
      <Row
        label={t('settings.model.default')}
        hint={t('settings.model.defaultHint')}
        control={
          <div className="flex min-w-0 items-center gap-1">
            <ModelSelect
              conversationId={null}
              value={model}
              placeholder={t('settings.model.automatic')}
              open={open}
              onOpenChange={setOpen}
              onPick={(id) => void updateSettings({ defaultModel: id })}
            />
            {model !== null && (
              <Button
                size="small"
                variant="quiet"
                onClick={() => void updateSettings({ defaultModel: null })}
              >
                {t('settings.model.automatic')}
              </Button>
            )}
          </div>
        }
      />
    </Section>
  )
}
