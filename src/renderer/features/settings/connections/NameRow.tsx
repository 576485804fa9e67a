import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectionStatus } from '@shared/model/connection'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { Row } from '../Section'
import { longestName, nameProblem } from './nameProblem'

/** What the person calls a connection. */
export function NameRow({ connection: { id, name } }: { connection: ConnectionStatus }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  /** What was typed and not saved; null shows the name in force. */
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<ReturnType<typeof nameProblem>>(null)
  const changed = typed !== null && typed.trim() !== name
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!changed) return
    const others = store.getState().connections.all.filter((one) => one.id !== id)
    const wrong = nameProblem(typed, others, t('connections.usual'))
    setProblem(wrong)
    if (wrong !== null) return
    if (await attempt.run(() => store.getState().renameConnection(id, typed.trim()))) setTyped(null)
  }
  return (
    <Row>
      <form className="flex flex-col items-start gap-3" noValidate onSubmit={(event) => void save(event)}>
        <TextField
          data-testid="connection-rename"
          label={t('connections.name')}
          hint={t('connections.nameHint')}
          value={typed ?? name}
          error={problem && t(problem)}
          maxLength={longestName}
          autoComplete="off"
          className="w-full"
          onValueChange={(value) => {
            setTyped(value)
            setProblem(null)
          }}
        />
        <Button type="submit" size="small" disabled={!changed} aria-disabled={attempt.busy}>
          {t('connections.rename')}
        </Button>
        {attempt.error && <ErrorNote error={attempt.error} />}
      </form>
    </Row>
  )
}
