import { Toast } from '@base-ui/react/toast'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { classes } from './classes'
import { IconButton } from './IconButton'

export type ToastContent = {
  /** A new number is a new toast. */
  id: number
  text: string
  tone: 'neutral' | 'danger'
  action: { label: string; onSelect: () => void } | null
  /** Milliseconds until it leaves by itself; it waits while the pointer or the focus is on it. */
  timeoutMs: number
}

type ToastLayerProps = {
  /** The oldest first. */
  toasts: readonly ToastContent[]
  /** Called with the number of the toast that left. */
  onClose: (id: number) => void
}

/** As many as can stand above each other without hiding what is being read; older ones wait behind them. */
const mostInView = 4

/** Passing messages at the window's lower edge, the newest below. Neutral ones are read out politely, failures at once. */
export function ToastLayer({ toasts, onClose }: ToastLayerProps) {
  const [manager] = useState(() => Toast.createToastManager<ToastContent>())
  const shown = useRef(new Map<number, string>())
  const ids = toasts.map(({ id }) => id).join()
  useEffect(() => {
    const wanted = new Map(toasts.map((toast) => [toast.id, toast]))
    for (const [id, handle] of shown.current) {
      if (wanted.has(id)) continue
      shown.current.delete(id)
      manager.close(handle)
    }
    for (const [id, toast] of wanted) {
      if (!shown.current.has(id)) shown.current.set(id, manager.add(options(toast, onClose)))
    }
    // Only the numbers tell toasts apart: the text's language may change while it is shown.
    // eslint-disable-next-line react/exhaustive-deps
  }, [manager, ids])
  return (
    <Toast.Provider toastManager={manager} limit={mostInView}>
      <Toast.Portal>
        <Toast.Viewport className="above-composer fixed z-50 flex flex-col-reverse items-center gap-2 outline-none">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function options(toast: ToastContent, onClose: (id: number) => void) {
  return {
    title: toast.text,
    timeout: toast.timeoutMs,
    priority: toast.tone === 'danger' ? 'high' : 'low',
    data: toast,
    onClose: () => onClose(toast.id),
  } as const
}

function ToastList() {
  const { t } = useTranslation()
  const { toasts, close } = Toast.useToastManager<ToastContent>()
  return toasts.map((toast) => {
    const action = toast.data?.action
    return (
      <Toast.Root
        key={toast.id}
        data-testid="toast"
        toast={toast}
        className={classes(
          'pop-in max-w-full rounded-xl border border-line bg-raised shadow-pop data-[limited]:hidden',
          toast.data?.tone === 'danger' && 'border-danger',
        )}
      >
        <Toast.Content className="flex items-center gap-2 py-1.5 pr-1.5 pl-4 text-sm">
          {/* The text names the toast, which is a dialog to a screen reader. */}
          <Toast.Title render={<div />} className="min-w-0 py-1" />
          {action && (
            <Button
              size="small"
              variant="quiet"
              className="text-accent"
              onClick={() => {
                action.onSelect()
                close(toast.id)
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton label={t('common.close')} size="small" onClick={() => close(toast.id)}>
            <X className="size-4" />
          </IconButton>
        </Toast.Content>
      </Toast.Root>
    )
  })
}
