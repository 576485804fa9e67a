import ChevronDown from 'lucide-react/icons/chevron-down'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeModel } from '@shared/model/modelId'
import { selectIsDemo } from '../../store/connectionSelectors'
import { useApp } from '../../store/useApp'
import { ProviderMark } from '../../ui/ProviderMark'
import { DemoBadge } from '../connection/DemoBadge'
import { loaded } from '../../ui/loaded'

const ModelPopup = loaded(async () => (await import('./ModelPopup')).ModelPopup)

type ModelSelectProps = {
  /** Whose connection's models are offered; null for the active connection's. */
  conversationId: string | null
  value: string | null
  onPick: (id: string) => void
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Stands in place of a model while there is none. */
  placeholder?: string
  testId?: string
}

/**
 * A button with a model's name that opens the searchable list. The list is a file of its own: it is not needed for the
 * first frame, and is fetched when the pointer or the focus comes near.
 */
export function ModelSelect({
  conversationId,
  value,
  onPick,
  open,
  onOpenChange,
  placeholder,
  testId,
}: ModelSelectProps) {
  const { t } = useTranslation()
  const isDemo = useApp(selectIsDemo)
  const button = useRef<HTMLButtonElement>(null)
  const [wanted, setWanted] = useState(false)
  if (open && !wanted) setWanted(true)
  const model = value === null ? null : describeModel(value)
  const name = model?.name ?? placeholder ?? t('models.none')
  return (
    <>
      <button
        ref={button}
        type="button"
        data-testid={testId}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={value ?? undefined}
        className="inline-flex h-8 max-w-full min-w-0 items-center gap-1.5 rounded-lg px-2 text-sm hover:bg-hover aria-expanded:bg-selected"
        onClick={() => onOpenChange(!open)}
        onPointerEnter={() => void ModelPopup.load()}
        onFocus={() => void ModelPopup.load()}
      >
        <span className="sr-only">{t('models.label')}</span>
        {value !== null && <ProviderMark modelId={value} />}
        <span className="truncate font-medium">{name}</span>
        {isDemo && <DemoBadge />}
        <ChevronDown className="size-3.5 shrink-0 text-muted" aria-hidden />
      </button>
      {wanted && (
        <ModelPopup
          conversationId={conversationId}
          button={button}
          value={value}
          open={open}
          onOpenChange={onOpenChange}
          onPick={onPick}
        />
      )}
    </>
  )
}
