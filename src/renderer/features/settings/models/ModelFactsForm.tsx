import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelSettings } from '@shared/model/modelSettings'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { useApp } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { type FactName, factTexts, readFacts } from './modelFacts'

/** A model's figures to type in. They are kept on Save, all or none. */
export function ModelFactsForm({ known }: { known: ModelSettings }) {
  const { t, i18n } = useTranslation()
  const update = useApp((state) => state.updateModelSettings)
  const attempt = useAttempt()
  const [texts, setTexts] = useState(() => factTexts(known))
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const read = readFacts(texts)
  const mistakes = tried && read.state === 'wrong' ? read.mistakes : {}
  const { learnedWindow, contextWindow, rates } = known

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (read.state === 'wrong') return
    setSaved(await attempt.run(() => update(known.model, read.facts)))
  }
  const forget = async (): Promise<void> => {
    if (!(await attempt.run(() => update(known.model, { contextWindow: null, rates: null })))) return
    setTexts({ window: '', input: '', output: '', cached: '' })
    setSaved(false)
  }
  const field = (name: FactName, hint?: string) => {
    const mistake = mistakes[name]
    return (
      <TextField
        label={t(`preferences.models.${name}`)}
        hint={hint}
        value={texts[name]}
        onValueChange={(value) => {
          setTexts((before) => ({ ...before, [name]: value }))
          setSaved(false)
        }}
        error={mistake && t(`preferences.models.${mistake}`)}
        inputMode="decimal"
        autoComplete="off"
        data-testid={`model-fact-${name}`}
      />
    )
  }
  const tokens = learnedWindow?.toLocaleString(i18n.language)
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={(event) => void save(event)}>
      <div className="grid grid-cols-2 gap-3">
        {field('input')}
        {field('output')}
      </div>
      {field('cached', t('preferences.models.cachedHint'))}
      {field(
        'window',
        tokens === undefined
          ? t('preferences.models.windowHint')
          : t('preferences.models.windowLearned', { tokens }),
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small" disabled={attempt.busy} data-testid="model-facts-save">
          {t('preferences.models.save')}
        </Button>
        {(contextWindow !== null || rates !== null) && (
          <Button size="small" variant="quiet" disabled={attempt.busy} onClick={() => void forget()}>
            {t('preferences.models.remove')}
          </Button>
        )}
        <span role="status" className="text-xs text-success">
          {saved && t('preferences.models.saved')}
        </span>
      </div>
      {attempt.error && <ErrorNote error={attempt.error} />}
    </form>
  )
}
