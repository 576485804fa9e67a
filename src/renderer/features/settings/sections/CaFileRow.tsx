import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateInfo, NetworkState } from '@shared/contract/network'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { useApp, useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { SettingRow } from '../SettingRow'

/** A file with authorities of the person's own: which they are, and whether they count. */
export function CaFileRow() {
  const { t } = useTranslation()
  const store = useAppStore()
  const network = useApp((state) => state.network)
  const attempt = useAttempt()
  const { lookAtNetwork, pickCaFile, forgetCaFile } = store.getState()
  useEffect(() => void lookAtNetwork(), [lookAtNetwork])
  const file = network?.caFile ?? null
  return (
    <SettingRow
      row="caFile"
      control={
        <div className="flex flex-wrap items-center gap-2">
          {file && (
            <Button
              size="small"
              variant="quiet"
              disabled={attempt.busy}
              data-testid="settings-ca-forget"
              onClick={() => void attempt.run(forgetCaFile)}
            >
              {t('settingRows.network.forget')}
            </Button>
          )}
          <Button
            size="small"
            disabled={attempt.busy}
            data-testid="settings-ca-pick"
            onClick={() => void attempt.run(pickCaFile)}
          >
            {file ? t('settingRows.network.replace') : t('settingRows.network.choose')}
          </Button>
        </div>
      }
    >
      {attempt.error?.code === 'file-unsupported' ? (
        <p role="alert" className="text-sm text-danger">
          {t('settingRows.network.refused')}
        </p>
      ) : (
        attempt.error && <ErrorNote error={attempt.error} />
      )}
      {network && <CaFile file={file} />}
    </SettingRow>
  )
}

function CaFile({ file }: { file: NetworkState['caFile'] }) {
  const { t } = useTranslation()
  if (file === null) return <p className="text-sm text-muted">{t('settingRows.network.none')}</p>
  return (
    <div className="flex flex-col gap-2 text-sm" data-testid="settings-ca" data-state={file.state}>
      <code className="select-content block font-mono text-xs break-all">{file.path}</code>
      {file.state === 'missing' && <p className="text-warning">{t('settingRows.network.missing')}</p>}
      {file.state === 'no-certificates' && (
        <p className="text-warning">{t('settingRows.network.noCertificates')}</p>
      )}
      <ul className="flex max-h-72 flex-col gap-2 overflow-y-auto">
        {file.certificates.map((certificate, index) => (
          // The same certificate may stand in a file twice.
          <Certificate key={index} certificate={certificate} />
        ))}
      </ul>
    </div>
  )
}

function Certificate({ certificate }: { certificate: CertificateInfo }) {
  const { t, i18n } = useTranslation()
  const { subject, issuer, validTo, state } = certificate
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(validTo)
  return (
    <li className="rounded-lg border border-line px-3 py-2">
      <p className="font-medium">{subject}</p>
      <p className="text-xs text-muted">
        {[
          subject === issuer ? null : t('settingRows.network.issuedBy', { issuer }),
          t('settingRows.network.until', { date }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={state === 'good' ? 'text-xs text-success' : 'text-xs text-warning'}>
        {t(`settingRows.network.state.${state}`)}
      </p>
    </li>
  )
}
