import { memo } from 'react'
import type { ListBlock, ListItemBlock } from '../parse/block'
import { isAffected, type References } from '../parse/references'
import { BlockFinished } from './blockFinished'
import { renderListItem } from './renderNode'

interface ListViewProps {
  readonly list: ListBlock
  readonly references: References
  readonly finished: boolean
}

/** A top-level list, item by item: an item that is finished is never rendered again while the list grows. */
export function ListView({ list, references, finished }: ListViewProps) {
  const { ordered, first, loose, items } = list
  const rendered = items.map((item, index) => (
    // Only the last item of a list can still grow.
    <BlockFinished key={item.key} value={finished || index < items.length - 1}>
      <ItemView item={item} loose={loose} references={references} />
    </BlockFinished>
  ))
  const hasTasks = items.some((item) => typeof item.node.checked === 'boolean')
  const className = hasTasks ? 'contains-task-list' : undefined
  if (!ordered) return <ul className={className}>{rendered}</ul>
  return (
    <ol className={className} start={first === 1 ? undefined : first}>
      {rendered}
    </ol>
  )
}

interface ItemViewProps {
  readonly item: ListItemBlock
  readonly loose: boolean
  readonly references: References
}

const ItemView = memo(
  function ItemView({ item, loose, references }: ItemViewProps) {
    return renderListItem(item.node, loose, references)
  },
  (before, after) =>
    before.item.node === after.item.node &&
    before.loose === after.loose &&
    !isAffected(after.item.node, before.references, after.references),
)
