import Star from 'lucide-react/icons/star'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { toggleFavourite } from './toggleFavourite'

/**
 * The star of a model in a list. It is for the pointer: an option of a list may hold nothing that takes the focus, so the
 * keyboard has a shortcut in the list's field. Readers hear whether there is one.
 */
export function FavouriteMark({ id }: { id: string }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const favourite = useApp(({ modelSettings }) => modelSettings?.[id]?.favourite === true)
  // What happens to the star does not happen to the option below it.
  const keep = (event: SyntheticEvent): void => event.stopPropagation()
  return (
    <>
      {favourite && <span className="sr-only">{t('models.favourite')}</span>}
      <span
        aria-hidden
        data-testid="model-star"
        onPointerDown={keep}
        onMouseDown={keep}
        onPointerUp={keep}
        onMouseUp={keep}
        onClick={(event) => {
          keep(event)
          void toggleFavourite(store, id)
        }}
        className={classes(
          'ml-auto inline-flex size-6 shrink-0 items-center justify-center rounded-md text-muted hover:bg-selected hover:text-fg',
          !favourite && 'opacity-0 group-hover:opacity-100 group-data-[highlighted]:opacity-100',
        )}
      >
        <Star className={classes('size-3.5', favourite && 'fill-current text-accent')} />
      </span>
    </>
  )
}
