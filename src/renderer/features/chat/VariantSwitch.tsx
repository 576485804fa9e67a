import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '@shared/model/message'
import { useApp, useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'
import { selectVariants } from './selectors'

const VariantMenu = loaded(async () => (await import('./VariantMenu')).VariantMenu)

/** Goes through the variants of a message one by one, or by a list in words; nothing for a message that has no other. */
export function VariantSwitch({ message }: { message: Message }) {
  const variants = useApp((state) => selectVariants(state, message))
  if (variants.length < 2) return null
  return <Switch message={message} variants={variants} />
}

function Switch({ message, variants }: { message: Message; variants: readonly string[] }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const at = variants.indexOf(message.id)
  const show = (id: string | undefined): void => {
    if (id !== undefined) void store.getState().showVariant(message.conversationId, id)
  }
  return (
    <div role="group" aria-label={t('messages.variants')} className="flex items-center">
      <StepButton
        label={t('messages.variantPrevious')}
        testId="variant-previous"
        able={at > 0}
        onClick={() => show(variants[at - 1])}
      >
        <ChevronLeft className="size-4" aria-hidden />
      </StepButton>
      <button
        ref={button}
        type="button"
        data-testid="variant-list"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t('messages.variantPosition', { number: at + 1, count: variants.length })}
        {...(open && { 'data-popup-open': '' })}
        className="h-7 rounded-md px-1 text-xs whitespace-nowrap text-muted tabular-nums hover:bg-hover hover:text-fg data-popup-open:bg-selected"
        onPointerEnter={() => void VariantMenu.load()}
        onFocus={() => void VariantMenu.load()}
        onClick={() => setOpen(true)}
      >
        {at + 1}/{variants.length}
      </button>
      <StepButton
        label={t('messages.variantNext')}
        testId="variant-next"
        able={at < variants.length - 1}
        onClick={() => show(variants[at + 1])}
      >
        <ChevronRight className="size-4" aria-hidden />
      </StepButton>
      {open && button.current && (
        <VariantMenu
          messageId={message.id}
          anchor={button.current}
          onClose={() => setOpen(false)}
          onPick={show}
        />
      )}
    </div>
  )
}

type StepButtonProps = {
  label: string
  testId: string
  able: boolean
  onClick: () => void
  children: React.ReactNode
}

/** Stays focusable at the ends: a disabled button would drop the focus of somebody who steps by keyboard. */
function StepButton({ label, testId, able, onClick, children }: StepButtonProps) {
  return (
    <IconButton
      label={label}
      data-testid={testId}
      aria-disabled={!able}
      size="small"
      className="aria-disabled:opacity-40"
      onClick={() => able && onClick()}
    >
      {children}
    </IconButton>
  )
}
