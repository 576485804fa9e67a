import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { useKeychainName } from '../connection/useKeychainName'

/** A key was stored before, but the keychain did not open: entering it again is only one of the ways. */
export function LockedNote() {
  const { t } = useTranslation()
  const store = useAppStore()
  const keychain = useKeychainName()
  const reading = useAttempt()
  return (
    <section className="flex flex-col items-start gap-2 rounded-xl bg-warning-soft px-4 py-3 text-sm">
      <h2 className="font-semibold">{t('onboarding.locked.title')}</h2>
      <p>{t('onboarding.locked.text', { keychain })}</p>
      <Button
        size="small"
        disabled={reading.busy}
        onClick={() => void reading.run(store.getState().readKeys)}
      >
        {t('onboarding.locked.read')}
      </Button>
      {reading.error && <ErrorNote error={reading.error} />}
    </section>
  )
}
