import { useTranslation } from 'react-i18next'
import type { Attempt } from '../errors/useAttempt'
import { ErrorNote } from '../errors/ErrorNote'
import { Button } from './Button'
import { classes } from './classes'

/** For the form that has a {@link FormFooter}: a field that gets the focus is scrolled out from under it. */
export const aboveFooter =
  '[&_input]:scroll-mb-24 [&_select]:scroll-mb-24 [&_textarea]:scroll-mb-24 [&_button]:scroll-mb-24'

/** The last row of a dialog's content that may be longer than the window: it stays in view while the rest scrolls behind it. */
export const stickyFooter = 'sticky -bottom-1 z-10 -mx-1.5 border-t border-line bg-raised px-1.5 pt-3 pb-1'

type FormFooterProps = {
  attempt: Pick<Attempt, 'busy' | 'error'>
  saveLabel: string
  saveTestId: string
  onCancel: () => void
}

/** The end of a long form in a dialog: it stays in view while the form scrolls behind it. Saving submits the form. */
export function FormFooter({ attempt, saveLabel, saveTestId, onCancel }: FormFooterProps) {
  const { t } = useTranslation()
  return (
    <div className={classes(stickyFooter, 'flex flex-col gap-2')}>
      {attempt.error && <ErrorNote error={attempt.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" disabled={attempt.busy} data-testid={saveTestId}>
          {saveLabel}
        </Button>
      </div>
    </div>
  )
}
