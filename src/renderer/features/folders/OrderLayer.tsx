import { useApp } from '../../store/useApp'
import { loaded } from '../../ui/loaded'

const OrderDialogs = loaded(async () => (await import('./OrderDialogs')).OrderDialogs)

/** What is asked about folders, tags and several conversations, over whatever is shown. */
export function OrderLayer() {
  const dialog = useApp((state) => state.orderDialog)
  return dialog && <OrderDialogs dialog={dialog} />
}
