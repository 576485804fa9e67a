import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Variant } from '@shared/contract/chat'
import { useAppStore } from '../../store/useApp'
import { Menu } from '../../ui/Menu'
import { variantEntry, variantsTitle } from './variantWords'

type VariantMenuProps = {
  messageId: string
  anchor: Element
  onClose: () => void
  onPick: (messageId: string) => void
}

/** The variants of a message in words. Read with each opening: their excerpts are nowhere else in the window. */
export function VariantMenu({ messageId, anchor, onClose, onPick }: VariantMenuProps) {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const [variants, setVariants] = useState<Variant[] | null>(null)
  useEffect(() => {
    let gone = false
    void store
      .getState()
      .readVariants(messageId)
      .then((read) => gone || (read === null ? onClose() : setVariants(read)))
    return () => {
      gone = true
    }
    // Read once per opening; a new `onClose` is the same one to its reader.
    // eslint-disable-next-line react/exhaustive-deps
  }, [store, messageId])
  if (variants === null) return null
  const title = variantsTitle(variants, t)
  return (
    <Menu
      label={title}
      heading={title}
      anchor={anchor}
      onClose={onClose}
      entries={variants.map((variant, index) => ({
        ...variantEntry(variant, index + 1, { t, language: i18n.language }),
        id: variant.id,
        checked: variant.id === messageId,
        testId: 'variant-option',
        onSelect: () => {
          if (variant.id !== messageId) onPick(variant.id)
        },
      }))}
    />
  )
}
