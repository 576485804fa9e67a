import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'

const HeaderMenu = loaded(async () => (await import('./HeaderMenu')).HeaderMenu)

/** What a narrow header has no room for. */
export function HeaderMore({ conversationId, className }: { conversationId: string; className: string }) {
  const { t } = useTranslation()
  const [anchor, setAnchor] = useState<Element | null>(null)
  return (
    <>
      <IconButton
        label={t('tabs.more')}
        data-testid="header-more"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        className={className}
        onPointerEnter={() => void HeaderMenu.load()}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Ellipsis className="size-4" aria-hidden />
      </IconButton>
      {anchor && (
        <HeaderMenu conversationId={conversationId} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  )
}
