import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unknownModel } from '@shared/model/unknownModel'
import { isKnown } from '../../../store/modelSettingsSlice'
import { useApp, useAppStore } from '../../../store/useApp'
import { ModelField } from '../../models/ModelField'
import { Row, Section } from '../Section'
import { ModelFactsRow } from './ModelFactsRow'

/** What is known of single models: typed in here, or learned from what they refused. */
export function ModelFactsSection() {
  const { t } = useTranslation()
  const store = useAppStore()
  const all = useApp((state) => state.modelSettings)
  /** Models that were picked to type something in; nothing is known of them yet. */
  const [added, setAdded] = useState<readonly string[]>([])
  useEffect(() => void store.getState().loadModelSettings(), [store])
  const known = Object.values(all ?? {}).filter((one) => isKnown(one) || added.includes(one.model))
  const blank = added.filter((model) => all?.[model] === undefined).map(unknownModel)
  const rows = [...blank, ...known].toSorted((a, b) => (a.model < b.model ? -1 : 1))
  return (
    <Section title={t('preferences.models.title')}>
      <Row
        row="modelFacts"
        hint={t('preferences.models.text')}
        control={
          <ModelField
            value={null}
            placeholder={t('preferences.models.add')}
            onPick={(model) => setAdded((models) => [...new Set([...models, model])])}
            testId="model-facts-add"
          />
        }
      >
        {all !== null && rows.length === 0 && (
          <p className="text-sm text-muted">{t('preferences.models.none')}</p>
        )}
      </Row>
      {rows.map((one) => (
        <ModelFactsRow key={one.model} known={one} startsOpen={added.includes(one.model)} />
      ))}
    </Section>
  )
}
