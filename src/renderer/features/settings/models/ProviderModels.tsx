import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import Star from 'lucide-react/icons/star'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { describeModel } from '@shared/model/modelId'
import type { Attempt } from '../../../errors/useAttempt'
import { useApp, useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { IconButton } from '../../../ui/IconButton'
import { ProviderMark } from '../../../ui/ProviderMark'
import { providerName } from '../../models/providers'

type ProviderModelsProps = { provider: string; ids: readonly string[]; onProblem: Attempt['run'] }

/** A provider's models, to be hidden one by one or all at once. */
export function ProviderModels({ provider, ids, onProblem }: ProviderModelsProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const allHidden = useApp(({ modelSettings }) => ids.every((id) => modelSettings?.[id]?.hidden === true))
  const name = providerName(provider) ?? t('models.otherProvider')
  const [first] = ids
  return (
    <section aria-label={name}>
      <div className="flex items-center gap-2 pb-1">
        {first !== undefined && <ProviderMark modelId={first} />}
        <h3 className="min-w-0 flex-1 truncate text-sm font-medium">{name}</h3>
        <Button
          size="small"
          variant="quiet"
          aria-label={
            allHidden
              ? t('settingRows.models.showAllOf', { provider: name })
              : t('settingRows.models.hideAllOf', { provider: name })
          }
          onClick={() => void onProblem(() => store.getState().hideModels(ids, !allHidden))}
        >
          {allHidden ? t('settingRows.models.showAll') : t('settingRows.models.hideAll')}
        </Button>
      </div>
      <ul className="flex flex-col">
        {ids.map((id) => (
          <ModelLine key={id} id={id} onProblem={onProblem} />
        ))}
      </ul>
    </section>
  )
}

const ModelLine = memo(function ModelLine({ id, onProblem }: { id: string; onProblem: Attempt['run'] }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const favourite = useApp(({ modelSettings }) => modelSettings?.[id]?.favourite === true)
  const hidden = useApp(({ modelSettings }) => modelSettings?.[id]?.hidden === true)
  const change = (patch: { favourite: boolean } | { hidden: boolean }): void =>
    void onProblem(() => store.getState().updateModelSettings(id, patch))
  return (
    <li
      data-testid="settings-model"
      data-model-id={id}
      className="flex min-h-8 items-center gap-1 rounded-lg pl-7 text-sm [contain-intrinsic-size:auto_2rem] [content-visibility:auto] hover:bg-hover"
    >
      <span title={id} className={classes('min-w-0 flex-1 truncate', hidden && 'text-muted line-through')}>
        {describeModel(id).name}
      </span>
      <IconButton
        label={t('settingRows.models.star', { model: id })}
        size="small"
        aria-pressed={favourite}
        onClick={() => change({ favourite: !favourite })}
      >
        <Star className={classes('size-4', favourite && 'fill-current text-accent')} aria-hidden />
      </IconButton>
      <IconButton
        label={t('settingRows.models.shown', { model: id })}
        size="small"
        aria-pressed={!hidden}
        onClick={() => change({ hidden: !hidden })}
      >
        {hidden ? <EyeOff className="size-4" aria-hidden /> : <Eye className="size-4" aria-hidden />}
      </IconButton>
    </li>
  )
})
