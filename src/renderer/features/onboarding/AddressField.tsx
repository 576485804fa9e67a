import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { TextField } from '../../ui/TextField'

type AddressFieldProps = {
  field: RefObject<HTMLInputElement | null>
  /** null while nobody asked for another address; the field is folded away then. */
  value: string | null
  onChange: (value: string | null) => void
  error: ReactNode
}

/** The gateway's address, out of the way of the many who never need it. */
export function AddressField({ field, value, onChange, error }: AddressFieldProps) {
  const { t } = useTranslation()
  const baseUrl = useApp((state) => state.connections.active.baseUrl)
  const fromEnvironment = useApp(({ connections }) => connections.active.baseUrlOrigin === 'environment')
  const open = value !== null
  return (
    <div className="flex flex-col gap-2">
      <button
        type="button"
        aria-expanded={open}
        className="flex w-fit items-center gap-1 rounded text-sm text-muted hover:text-fg"
        onClick={() => onChange(open ? null : baseUrl)}
      >
        <ChevronRight className={`size-3.5 ${open ? 'rotate-90' : ''}`} aria-hidden />
        {t('onboarding.advanced')}
      </button>
      {open && (
        <TextField
          ref={field}
          label={t('onboarding.baseUrl')}
          hint={fromEnvironment ? t('onboarding.fromEnvironment') : t('onboarding.baseUrlHint')}
          error={error}
          value={value}
          onValueChange={onChange}
          disabled={fromEnvironment}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          mono
        />
      )}
    </div>
  )
}
