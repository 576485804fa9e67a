import { Toast } from '@base-ui/react/toast'
import X from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { classes } from './classes'
import { IconButton } from './IconButton'

export type ToastContent = {
  /** A new number is a new toast; it takes the place of the one before. */
  id: number
  text: string
  tone: 'neutral' | 'danger'
  action: { label: string; onSelect: () => void } | null
  /** Milliseconds until it leaves by itself; it waits while the pointer or the focus is on it. */
  timeoutMs: number
}

type ToastLayerProps = {
  toast: ToastContent | null
  /** Called with the number of the toast that left, also when another one took its place. */
  onClose: (id: number) => void
}

/** A passing message at the window's lower edge, one at a time. Neutral ones are read out politely, failures at once. */
export function ToastLayer({ toast, onClose }: ToastLayerProps) {
  const [manager] = useState(() => Toast.createToastManager<ToastContent>())
  useEffect(() => {
    if (toast === null) return
    const id = manager.add({
      description: toast.text,
      timeout: toast.timeoutMs,
      priority: toast.tone === 'danger' ? 'high' : 'low',
      data: toast,
      onClose: () => onClose(toast.id),
    })
    return () => manager.close(id)
    // Only the number tells toasts apart: the text's language may change while it is shown.
    // eslint-disable-next-line react/exhaustive-deps
  }, [manager, toast?.id])
  return (
    <Toast.Provider toastManager={manager} limit={1}>
      <Toast.Portal>
        <Toast.Viewport className="fixed bottom-28 left-1/2 z-50 flex w-[calc(100dvw-2.5rem)] max-w-md -translate-x-1/2 flex-col items-center gap-2 outline-none">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { t } = useTranslation()
  const { toasts, close } = Toast.useToastManager<ToastContent>()
  return toasts.map((toast) => {
    const action = toast.data?.action
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        className={classes(
          'pop-in rounded-xl border border-line bg-raised shadow-pop data-[limited]:hidden',
          toast.data?.tone === 'danger' && 'border-danger',
        )}
      >
        <Toast.Content className="flex items-center gap-2 py-1.5 pr-1.5 pl-4 text-sm">
          <Toast.Description className="min-w-0 py-1" />
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
          <IconButton label={t('common.close')} className="size-7" onClick={() => close(toast.id)}>
            <X className="size-4" />
          </IconButton>
        </Toast.Content>
      </Toast.Root>
    )
  })
}
