import ChevronRight from 'lucide-react/icons/chevron-right'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  apis,
  canStream,
  type ParameterName,
  type ParameterOverrides,
  type Parameters,
  reasoningEfforts,
  resolveParameters,
} from '@shared/model/parameters'
import { ChoiceField } from './ChoiceField'
import type { FormState } from './formState'
import { NumberField } from './NumberField'
import { withOverride } from './overrides'
import { StopField } from './StopField'

export type ParameterFormProps = {
  value: ParameterOverrides
  /** What counts unless something is chosen here; null where the defaults themselves are chosen. */
  inherited: Parameters | null
  /** The model that will be asked; null when it is not one. */
  model: string | null
  /** Fields of a request that the model refused, see `ModelSettings.refused`. */
  refused: readonly string[]
  /** Called with usable values only. */
  onChange: (value: ParameterOverrides) => void
  /** Whether something that was typed is not used; the field says why. */
  onInvalid?: (invalid: boolean) => void
}

const rare: readonly ParameterName[] = ['topP', 'stop', 'seed', 'frequencyPenalty', 'presencePenalty']

/** Everything that a request can carry beside the conversation. Each field says whether it is sent, and whose value it is. */
export function ParameterForm({ value, inherited, model, refused, onChange, onInvalid }: ParameterFormProps) {
  const { t } = useTranslation()
  const [invalid, setInvalidNames] = useState<readonly ParameterName[]>([])
  const setInvalid = useCallback((name: ParameterName, isInvalid: boolean) => {
    setInvalidNames((names) => {
      if (names.includes(name) === isInvalid) return names
      return isInvalid ? [...names, name] : names.filter((one) => one !== name)
    })
  }, [])
  const anyInvalid = invalid.length > 0
  useEffect(() => onInvalid?.(anyInvalid), [onInvalid, anyInvalid])
  const form = useMemo<FormState>(
    () => ({
      overrides: value,
      inherited,
      model,
      refused,
      change: (name, next) => onChange(withOverride(value, name, next)),
      setInvalid,
    }),
    [value, inherited, model, refused, onChange, setInvalid],
  )
  // Only the first drawing decides: the part must not fold up under somebody's hands.
  const [moreOpen] = useState(() => rare.some((name) => value[name] !== undefined))
  const { api = 'chat-completions' } = resolveParameters(inherited ?? {}, value)
  const streams = model === null || canStream(api, model)
  return (
    <div className="flex flex-col divide-y divide-line">
      <NumberField name="temperature" form={form} />
      <NumberField name="maxTokens" form={form} />
      <ChoiceField name="reasoningEffort" form={form} values={reasoningEfforts} standard={null} />
      <ChoiceField
        name="stream"
        form={form}
        values={[true, false]}
        standard
        unavailable={streams ? [] : [true]}
        note={streamNote()}
      />
      <ChoiceField name="api" form={form} values={apis} standard="chat-completions" />
      <details open={moreOpen} className="group/more">
        <summary
          data-testid="parameters-more"
          className="flex cursor-default list-none items-center gap-1.5 py-3 text-sm font-medium text-muted hover:text-fg"
        >
          <ChevronRight className="-ml-0.5 size-4 group-open/more:rotate-90" aria-hidden />
          {t('parameters.more')}
        </summary>
        <div className="flex flex-col divide-y divide-line border-t border-line">
          <NumberField name="topP" form={form} />
          <StopField form={form} />
          <NumberField name="seed" form={form} />
          <NumberField name="frequencyPenalty" form={form} />
          <NumberField name="presencePenalty" form={form} />
        </div>
      </details>
    </div>
  )

  function streamNote(): string | null {
    if (!streams) return t('parameters.streamNotOffered')
    return api === 'responses' && model === null ? t('parameters.streamSomeModels') : null
  }
}
