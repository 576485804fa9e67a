import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { useBriefly } from '../../ui/useBriefly'

/** Copies a whole message as it was written, markup included. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const copyText = useApp((state) => state.copyText)
  const [copied, setCopied] = useBriefly()
  return (
    <IconButton
      label={copied ? t('common.copied') : t('common.copy')}
      size="small"
      onClick={async () => setCopied(await copyText(text))}
    >
      {copied ? <Check className="size-4" aria-hidden /> : <Copy className="size-4" aria-hidden />}
    </IconButton>
  )
}
