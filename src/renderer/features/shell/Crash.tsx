import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { CalmPage, RawDetails } from './CalmPage'

type State = { error: unknown }

/** Catches what a component threw while drawing: main has everything, so loading the page again brings it all back. */
export class Crash extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <CrashPage error={this.state.error} />
  }
}

function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return (
    <CalmPage title={t('shell.crashTitle')}>
      <p className="text-muted">{t('shell.crashText')}</p>
      <RawDetails
        label={t('shell.details')}
        text={error instanceof Error ? String(error.stack) : String(error)}
      />
      <Button variant="primary" className="mt-2 self-start" onClick={() => location.reload()}>
        {t('shell.reload')}
      </Button>
    </CalmPage>
  )
}
