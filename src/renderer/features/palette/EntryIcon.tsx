import AppWindow from 'lucide-react/icons/app-window'
import Folder from 'lucide-react/icons/folder'
import MessageSquare from 'lucide-react/icons/message-square'
import Tag from 'lucide-react/icons/tag'
import TextSearch from 'lucide-react/icons/text-search'
import Settings from 'lucide-react/icons/settings'
import WandSparkles from 'lucide-react/icons/wand-sparkles'
import Zap from 'lucide-react/icons/zap'
import { assertNever } from '@shared/appError'
import { ProviderMark } from '../../ui/ProviderMark'
import type { PaletteTarget } from './paletteEntry'

const size = 'size-4 shrink-0 text-muted'

/** A picture for the kind of an entry; its heading says the same in words. */
export function EntryIcon({ target }: { target: PaletteTarget }) {
  switch (target.kind) {
    case 'command':
      return <Zap className={size} aria-hidden />
    case 'tab':
      return <AppWindow className={size} aria-hidden />
    case 'conversation':
      return <MessageSquare className={size} aria-hidden />
    case 'model':
      return <ProviderMark modelId={target.model} className="-mx-0.5" />
    case 'preset':
      return <WandSparkles className={size} aria-hidden />
    case 'folder':
      return <Folder className={size} aria-hidden />
    case 'tag':
      return <Tag className={size} aria-hidden />
    case 'setting':
      return <Settings className={size} aria-hidden />
    case 'search':
      return <TextSearch className={size} aria-hidden />
    default:
      return assertNever(target)
  }
}
