import Plus from 'lucide-react/icons/plus'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Row } from '../Section'
import { NewConnectionForm } from './NewConnectionForm'

/** The way to a further connection: a button, and in its place the form while one is being added. */
export function AddConnection() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const close = (name: string): void => {
    setAdding(false)
    setAdded(name)
    // The form took the focus along when it went.
    requestAnimationFrame(() => button.current?.focus())
  }
  if (adding) return <NewConnectionForm onAdded={close} onCancel={() => close('')} />
  return (
    <Row
      row="addConnection"
      label={t('connections.add')}
      hint={t('connections.addHint')}
      control={
        <Button ref={button} size="small" data-testid="connection-add" onClick={() => setAdding(true)}>
          <Plus className="size-3.5" aria-hidden />
          {t('connections.add')}
        </Button>
      }
    >
      <p role="status" className="text-xs text-success empty:hidden">
        {added !== '' && t('connections.added', { name: added })}
      </p>
    </Row>
  )
}
