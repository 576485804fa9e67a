import { Combobox } from '@base-ui/react/combobox'
import Check from 'lucide-react/icons/check'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import { describeModel, isFreeAlias, type ModelKind } from '@shared/model/modelId'
import { selectIsDemo } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'
import { ProviderMark } from '../../ui/ProviderMark'
import { DemoBadge } from '../connection/DemoBadge'
import { FavouriteMark } from './FavouriteMark'

/** One model of the list: its name, and what its name gives away. */
export const ModelOption = memo(function ModelOption({
  id,
  withProvider,
}: {
  id: string
  withProvider: boolean
}) {
  const { t } = useTranslation()
  const { name, kind } = describeModel(id)
  const guess = guessKey(kind)
  return (
    <Option id={id} withStar>
      {withProvider && <ProviderMark modelId={id} />}
      <span className="min-w-0 truncate">{name}</span>
      {isFreeAlias(id) && <span className="shrink-0 text-xs text-success">{t('models.free')}</span>}
      {guess && <span className="shrink-0 text-xs text-muted">{t(guess)}</span>}
    </Option>
  )
})

/** An ID that is not on the list, used as it was typed. */
export function TypedOption({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Option id={id}>
      <span className="min-w-0">
        <span className="block break-all">{t('models.use', { id })}</span>
        {!id.includes('/') && <span className="block text-xs text-warning">{t('models.noSlash')}</span>}
      </span>
    </Option>
  )
}

function Option({ id, withStar = false, children }: { id: string; withStar?: boolean; children: ReactNode }) {
  const isDemo = useApp(selectIsDemo)
  return (
    <Combobox.Item
      value={id}
      data-testid="model-option"
      data-model-id={id}
      className="group flex min-h-8 items-center gap-2 rounded-lg px-2.5 py-1 text-sm outline-none [contain-intrinsic-size:auto_2rem] [content-visibility:auto] data-[highlighted]:bg-hover data-[selected]:font-medium"
    >
      {children}
      {isDemo && <DemoBadge />}
      {withStar && <FavouriteMark id={id} />}
      <Combobox.ItemIndicator className="shrink-0">
        <Check className="size-4 text-accent" aria-hidden />
      </Combobox.ItemIndicator>
    </Combobox.Item>
  )
}

function guessKey(kind: ModelKind) {
  switch (kind) {
    case 'image':
      return 'models.kind.image'
    case 'responses-only':
      return 'models.kind.responsesOnly'
    case 'chat':
      return null
    default:
      return assertNever(kind)
  }
}
