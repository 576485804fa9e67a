import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseDefaultModel } from '@shared/model/modelId'
import { type ParameterOverrides, resolveParameters } from '@shared/model/parameters'
import { selectModels } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'
import { FitField } from '../parameters/FitField'
import { ParameterForm } from '../parameters/ParameterForm'
import { Row, Section } from './Section'

/** No model is meant in particular, so none has refused anything. */
const refused: string[] = []

/** What chats are asked with unless they say otherwise. Every usable change is kept at once, like all of this page. */
export function DefaultsSection() {
  const { t } = useTranslation()
  const { defaultParameters, defaultFit, defaultModel } = useApp((state) => state.settings)
  const ids = useApp((state) => selectModels(state, null).ids)
  const updateSettings = useApp((state) => state.updateSettings)
  // What was typed is shown at once and not only when main has confirmed it: the text would jump back meanwhile.
  const [value, setValue] = useState<ParameterOverrides>(defaultParameters)
  const change = (next: ParameterOverrides): void => {
    setValue(next)
    void updateSettings({ defaultParameters: resolveParameters({}, next) })
  }
  return (
    <Section title={t('preferences.defaults.title')}>
      <Row row="parameters" hint={t('preferences.defaults.text')}>
        <ParameterForm value={value} inherited={null} model={null} refused={refused} onChange={change} />
      </Row>
      <Row row="fit">
        <FitField
          value={defaultFit}
          onChange={(fit) => void updateSettings({ defaultFit: fit })}
          model={chooseDefaultModel(ids, defaultModel)}
          conversationId={null}
        />
        <p className="text-xs text-muted">{t('preferences.defaults.fitText')}</p>
      </Row>
    </Section>
  )
}
