import { tagColors } from '@shared/model/orderLimits'
import type { Tag, TagColor } from '@shared/model/tag'

/** The soft ground of a chip; the text on it reaches 4.5:1 in both themes. */
export const tagGround: Record<TagColor, string> = {
  gray: 'bg-tint-gray',
  green: 'bg-tint-green',
  orange: 'bg-tint-orange',
  blue: 'bg-tint-blue',
  violet: 'bg-tint-violet',
  pink: 'bg-tint-pink',
  teal: 'bg-tint-teal',
}

/** A dot of the same hue, which stands out from the list: 3:1 on every ground it lies on. */
export const tagDot: Record<TagColor, string> = {
  gray: 'bg-dot-gray',
  green: 'bg-dot-green',
  orange: 'bg-dot-orange',
  blue: 'bg-dot-blue',
  violet: 'bg-dot-violet',
  pink: 'bg-dot-pink',
  teal: 'bg-dot-teal',
}

/** The colour that the fewest tags have, so that new ones are told apart. */
export function freshColor(tags: readonly Pick<Tag, 'color'>[]): TagColor {
  const count = (color: TagColor): number => tags.filter((tag) => tag.color === color).length
  // Gray says the least, so it is the last to be taken.
  return [...tagColors.slice(1), tagColors[0]].toSorted((a, b) => count(a) - count(b))[0] ?? tagColors[0]
}
