import { useTranslation } from 'react-i18next'
import { useApp, useAppStore } from '../../store/useApp'
import { classes } from '../../ui/classes'
import { tagGround } from './tagColor'

/** The tags as chips: those that are pressed leave only the conversations that have all of them. */
export function TagFilter() {
  const { t } = useTranslation()
  const store = useAppStore()
  const tags = useApp((state) => state.tags)
  const pressed = useApp((state) => state.listTags)
  return (
    <div
      role="group"
      aria-label={t('shell.tagFilter')}
      className="flex max-h-[min(5rem,15dvh)] shrink-0 flex-wrap gap-1 overflow-y-auto px-2 py-1"
    >
      {tags.map(({ id, name, color }) => {
        const on = pressed.includes(id)
        return (
          <button
            key={id}
            type="button"
            data-testid="tag-chip"
            aria-pressed={on}
            onClick={() => store.getState().filterByTag(id, !on)}
            className={classes(
              'inline-flex h-6 max-w-full items-center rounded-full px-2 text-xs text-tint-fg',
              tagGround[color],
              on ? 'outline-2 -outline-offset-2 outline-accent' : 'hover:opacity-80',
            )}
          >
            <span className="truncate">{name}</span>
          </button>
        )
      })}
    </div>
  )
}
