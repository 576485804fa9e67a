import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'

/** How long the button says that it worked, in milliseconds. */
const confirmMs = 2000

/** Copies a whole message as it was written, markup included. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const copyText = useApp((state) => state.copyText)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), confirmMs)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <IconButton
      label={copied ? t('common.copied') : t('common.copy')}
      className="size-7"
      onClick={async () => setCopied(await copyText(text))}
    >
      {copied ? <Check className="size-4" aria-hidden /> : <Copy className="size-4" aria-hidden />}
    </IconButton>
  )
}
