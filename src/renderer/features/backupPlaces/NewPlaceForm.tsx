import { type ComponentProps, type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../errors/ErrorNote'
import { useAttempt } from '../../errors/useAttempt'
import { useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Switch } from '../../ui/Switch'
import { TextField } from '../../ui/TextField'
import { KeyField } from '../connection/KeyField'
import { Segmented } from '../settings/Segmented'
import { noPlace, placeToAdd, type Problem, problemsOf, type TypedField, type TypedPlace } from './newPlace'

type NewPlaceFormProps = { onAdded: () => void; onCancel: () => void }

/** Where a server is, how to sign in there, and what backups are encrypted with. Kept only once it was tried out. */
export function NewPlaceForm({ onAdded, onCancel }: NewPlaceFormProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const attempt = useAttempt()
  const [typed, setTyped] = useState<TypedPlace>(noPlace)
  const [problems, setProblems] = useState<Partial<Record<TypedField, Problem>>>({})
  const form = useRef<HTMLFormElement>(null)
  const encryptHint = useId()
  const change = (part: Partial<TypedPlace>): void => {
    setTyped({ ...typed, ...part })
    setProblems({})
    attempt.clear()
  }
  const field = (name: TypedField): FieldProps => {
    const problem = problems[name]
    return {
      name,
      value: typed[name],
      error: problem && t(`backupPlaces.${problem}`),
      onValueChange: (value) => change({ [name]: value }),
      autoComplete: 'off',
      spellCheck: false,
      'data-testid': `place-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    }
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = problemsOf(typed)
    setProblems(found)
    const [first] = Object.keys(found)
    if (first) return form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    if (await attempt.run(() => store.getState().addPlace(placeToAdd(typed)))) onAdded()
  }
  return (
    <form
      ref={form}
      noValidate
      aria-label={t('backupPlaces.addTitle')}
      data-testid="place-form"
      className="flex flex-col gap-4 rounded-lg border border-line p-4"
      onSubmit={(event) => void save(event)}
    >
      <Segmented
        label={t('backupPlaces.kind.label')}
        value={typed.kind}
        options={[
          { value: 'webdav', label: t('backupPlaces.kind.webdav') },
          { value: 's3', label: t('backupPlaces.kind.s3') },
        ]}
        onChange={(kind) => change({ kind })}
      />
      {typed.kind === 'webdav' ? <WebdavFields field={field} /> : <S3Fields field={field} />}
      <div className="flex items-start justify-between gap-4">
        <span>
          <span className="block text-sm font-medium">{t('backupPlaces.encrypt')}</span>
          <span
            id={encryptHint}
            className={classes('block text-xs', typed.encrypt ? 'text-muted' : 'text-warning')}
          >
            {t(typed.encrypt ? 'backupPlaces.encryptHint' : 'backupPlaces.unencrypted')}
          </span>
        </span>
        <Switch
          aria-label={t('backupPlaces.encrypt')}
          aria-describedby={encryptHint}
          checked={typed.encrypt}
          data-testid="place-encrypt"
          onChange={(encrypt) => change({ encrypt })}
        />
      </div>
      {typed.encrypt && (
        <>
          <KeyField
            {...field('passphrase')}
            labels={t('backupPlaces.secret', { returnObjects: true })}
            label={t('backupPlaces.passphrase')}
            hint={t('backupPlaces.passphraseHint')}
          />
          <KeyField
            {...field('again')}
            labels={t('backupPlaces.secret', { returnObjects: true })}
            label={t('backupPlaces.again')}
          />
        </>
      )}
      {attempt.error && <ErrorNote error={attempt.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" onClick={onCancel}>
          {t('backupPlaces.cancel')}
        </Button>
        <Button
          type="submit"
          size="small"
          variant="primary"
          aria-disabled={attempt.busy}
          data-testid="place-save"
        >
          {t(attempt.busy ? 'backupPlaces.testing' : 'backupPlaces.test')}
        </Button>
      </div>
    </form>
  )
}

type FieldProps = Omit<ComponentProps<typeof TextField>, 'label'> & { 'data-testid': string }
type FieldsProps = { field: (name: TypedField) => FieldProps }

function WebdavFields({ field }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...field('url')}
        label={t('backupPlaces.url')}
        hint={t('backupPlaces.urlHint')}
        inputMode="url"
        mono
      />
      <TextField {...field('user')} label={t('backupPlaces.user')} />
      <KeyField
        {...field('password')}
        labels={t('backupPlaces.secret', { returnObjects: true })}
        label={t('backupPlaces.password')}
        hint={t('backupPlaces.passwordHint')}
      />
    </>
  )
}

function S3Fields({ field }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...field('endpoint')}
        label={t('backupPlaces.endpoint')}
        hint={t('backupPlaces.endpointHint')}
        inputMode="url"
        mono
      />
      <TextField
        {...field('region')}
        label={t('backupPlaces.region')}
        hint={t('backupPlaces.regionHint')}
        mono
      />
      <TextField {...field('bucket')} label={t('backupPlaces.bucket')} mono />
      <TextField
        {...field('folder')}
        label={t('backupPlaces.folder')}
        hint={t('backupPlaces.folderHint')}
        mono
      />
      <TextField {...field('accessKeyId')} label={t('backupPlaces.accessKeyId')} mono />
      <KeyField
        {...field('secretAccessKey')}
        labels={t('backupPlaces.secret', { returnObjects: true })}
        label={t('backupPlaces.secretAccessKey')}
        hint={t('backupPlaces.secretAccessKeyHint')}
      />
    </>
  )
}
