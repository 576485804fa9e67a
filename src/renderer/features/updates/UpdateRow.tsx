import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import type { UpdateState } from '@shared/model/update'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Row } from '../settings/Section'

/** In the settings: where the app stands with its next version, and a look on demand. */
export function UpdateRow() {
  const { t, i18n } = useTranslation()
  const store = useAppStore()
  const update = useApp((state) => state.update)
  const attempt = useAttempt()
  const { loadUpdate, checkForUpdate, showUpdate } = store.getState()
  useEffect(() => void loadUpdate(), [loadUpdate])
  if (update === null) return null
  const hasVersion = 'version' in update
  return (
    <Row
      label={t('updates.row')}
      hint={<span data-testid="update-state">{stateText(update, t, i18n.language)}</span>}
      control={
        update.kind === 'unsupported' ? null : hasVersion ? (
          <Button size="small" onClick={() => showUpdate(true)}>
            {t('updates.show')}
          </Button>
        ) : (
          <Button
            size="small"
            data-testid="update-check"
            disabled={attempt.busy || update.kind === 'checking'}
            onClick={() => void attempt.run(checkForUpdate)}
          >
            {t('updates.check')}
          </Button>
        )
      }
    >
      {update.kind === 'failed' && <ErrorNote error={update.error} />}
    </Row>
  )
}

function stateText(update: UpdateState, t: TFunction, language: string): string {
  switch (update.kind) {
    case 'unsupported':
      return t(`updates.unsupported.${update.reason}`)
    case 'current':
      return update.checkedAt === null
        ? t('updates.notChecked')
        : t('updates.current', {
            time: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
              update.checkedAt,
            ),
          })
    case 'checking':
      return t('updates.checking')
    case 'available':
    case 'downloading':
      return t('updates.note', { version: update.version })
    case 'ready':
      return t('updates.readyNote', { version: update.version })
    case 'failed':
      return t(`updates.failed.${update.step}`)
    default:
      return assertNever(update)
  }
}
