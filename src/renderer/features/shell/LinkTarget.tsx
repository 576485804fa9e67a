import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Shows where the link under the pointer or the focus leads, in full, like a browser: what a model wrote as a link's text
 * proves nothing about its target.
 */
export function LinkTarget() {
  const { t } = useTranslation()
  const [href, setHref] = useState<string | null>(null)
  useEffect(() => {
    const show = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      setHref(link?.getAttribute('href') ?? null)
    }
    const hide = (): void => setHref(null)
    document.addEventListener('mouseover', show)
    document.addEventListener('focusin', show)
    document.addEventListener('focusout', hide)
    document.documentElement.addEventListener('mouseleave', hide)
    return () => {
      document.removeEventListener('mouseover', show)
      document.removeEventListener('focusin', show)
      document.removeEventListener('focusout', hide)
      document.documentElement.removeEventListener('mouseleave', hide)
    }
  }, [])
  if (href === null) return null
  return (
    <div className="pointer-events-none fixed bottom-0 left-0 z-50 max-w-[70dvw] rounded-tr-lg border-t border-r border-line bg-raised px-2.5 py-1 text-xs break-all text-muted shadow-pop">
      <span className="sr-only">{t('shell.linkGoesTo')} </span>
      {href}
    </div>
  )
}
