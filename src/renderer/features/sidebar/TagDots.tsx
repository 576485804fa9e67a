import { useApp } from '../../store/useApp'
import { tagDot } from '../tags/tagColor'
import { classes } from '../../ui/classes'

const mostDots = 4

/** The tags of a conversation beside its title: their colours to the eye, their names to a screen reader and as a tip. */
export function TagDots({ ids }: { ids: readonly string[] }) {
  const all = useApp((state) => state.tags)
  const tags = all.filter((tag) => ids.includes(tag.id))
  if (tags.length === 0) return null
  const names = tags.map(({ name }) => name).join(', ')
  return (
    <span role="img" aria-label={names} title={names} className="flex shrink-0 items-center gap-1">
      {tags.slice(0, mostDots).map((tag) => (
        <span key={tag.id} className={classes('size-2 rounded-full', tagDot[tag.color])} />
      ))}
    </span>
  )
}
