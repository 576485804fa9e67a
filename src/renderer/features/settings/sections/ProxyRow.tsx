import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bypassRules, parseProxyUrl, proxyModes, type ProxySettings } from '@shared/model/network'
import { ErrorNote } from '../../../errors/ErrorNote'
import { useAttempt } from '../../../errors/useAttempt'
import { useApp, useAppStore } from '../../../store/useApp'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { Segmented } from '../Segmented'
import { SettingRow } from '../SettingRow'

/** Which proxy calls go through: the system's, none, or one that is typed in and kept on Save. */
export function ProxyRow() {
  const { t } = useTranslation()
  const store = useAppStore()
  const inForce = useApp(({ settings }) => settings.network.proxy)
  const attempt = useAttempt()
  /** A proxy that is being typed in does not hold before it is saved. */
  const [typing, setTyping] = useState(false)
  const mode = typing ? 'manual' : inForce.mode
  const set = (proxy: ProxySettings): Promise<boolean> => attempt.run(() => store.getState().setProxy(proxy))
  const choose = (next: ProxySettings['mode']): void => {
    setTyping(next === 'manual')
    if (next !== 'manual') void set({ mode: next })
  }
  return (
    <SettingRow
      row="proxy"
      onReset={mode === 'system' ? null : () => choose('system')}
      renderControl={(naming) => (
        <Segmented
          label={naming['aria-label']}
          value={mode}
          options={proxyModes.map((value) => ({ value, label: t(`settingRows.network.mode.${value}`) }))}
          onChange={choose}
        />
      )}
    >
      {mode === 'manual' && (
        <ManualProxy
          inForce={inForce.mode === 'manual' ? inForce : null}
          onSave={async (proxy) => {
            const saved = await set(proxy)
            if (saved) setTyping(false)
            return saved
          }}
        />
      )}
      {attempt.error && <ErrorNote error={attempt.error} />}
    </SettingRow>
  )
}

type ManualProxyProps = {
  inForce: Extract<ProxySettings, { mode: 'manual' }> | null
  onSave: (proxy: ProxySettings) => Promise<boolean>
}

function ManualProxy({ inForce, onSave }: ManualProxyProps) {
  const { t } = useTranslation()
  const [url, setUrl] = useState(inForce?.url ?? '')
  const [bypass, setBypass] = useState(inForce?.bypass.replaceAll(',', ', ') ?? '')
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const read = parseProxyUrl(url)
  const changed = url !== (inForce?.url ?? '') || bypassRules(bypass).join(',') !== (inForce?.bypass ?? '')
  const mistake = (): string | null => {
    if (read.state === 'good') return null
    // A password is said at once; what is merely unfinished is not wrong before somebody saves it.
    if (read.problem === 'credentials') return t('settingRows.network.credentials')
    return tried ? t('settingRows.network.wrongUrl') : null
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (read.state !== 'good') return
    if (!(await onSave({ mode: 'manual', url: read.url, bypass: bypassRules(bypass).join(',') }))) return
    setUrl(read.url)
    setSaved(true)
  }
  const edit = (change: () => void): void => {
    change()
    setSaved(false)
  }
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={(event) => void save(event)}>
      <TextField
        label={t('settingRows.network.url')}
        hint={t('settingRows.network.urlHint')}
        value={url}
        onValueChange={(text) => edit(() => setUrl(text))}
        error={mistake()}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        mono
        data-testid="settings-proxy-url"
      />
      <TextField
        label={t('settingRows.network.bypass')}
        hint={t('settingRows.network.bypassHint')}
        value={bypass}
        onValueChange={(text) => edit(() => setBypass(text))}
        maxLength={2_000}
        autoComplete="off"
        spellCheck={false}
        mono
        data-testid="settings-proxy-bypass"
      />
      <div className="flex items-center gap-3">
        <Button type="submit" size="small" disabled={!changed} data-testid="settings-proxy-save">
          {t('settingRows.network.save')}
        </Button>
        <span role="status" className="text-xs text-success">
          {saved && t('settingRows.network.saved')}
        </span>
      </div>
    </form>
  )
}
