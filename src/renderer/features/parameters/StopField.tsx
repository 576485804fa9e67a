import X from 'lucide-react/icons/x'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stopLimit } from '@shared/model/parameters'
import { classes } from '../../ui/classes'
import { describedBy, FieldRow } from './FieldRow'
import { fieldState } from './fieldState'
import type { FormState } from './formState'
import { readStop, showStop } from './stopText'

/** Up to four texts as chips. One that was typed counts on Enter and on leaving the field, so that none is forgotten. */
export function StopField({ form }: { form: FormState }) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const state = fieldState('stop', form.overrides, form.inherited)
  const own = state.kind === 'own' ? state.value : []
  const typed = readStop(text)
  const tooLong = typed.length > stopLimit.characters
  const { setInvalid } = form
  useEffect(() => {
    setInvalid('stop', tooLong)
    return () => setInvalid('stop', false)
  }, [tooLong, setInvalid])

  const add = (): void => {
    if (typed === '' || tooLong) return
    if (!own.includes(typed)) form.change('stop', [...own, typed])
    setText('')
  }
  const remove = (sequence: string): void => {
    const left = own.filter((one) => one !== sequence)
    form.change('stop', left.length === 0 ? undefined : left)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // The Enter that ends a Korean syllable adds nothing yet.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text === '') return
    // An empty field leaves Enter to the form, which saves.
    event.preventDefault()
    add()
  }
  const error = tooLong ? t('parameters.stopTooLong', { count: stopLimit.characters }) : null
  return (
    <FieldRow
      name="stop"
      form={form}
      id={id}
      error={error}
      note={t('parameters.stopHint', { count: stopLimit.sequences })}
    >
      <div className="flex flex-wrap items-center gap-1.5">
        {own.map((sequence) => (
          <span
            key={sequence}
            data-testid="stop-sequence"
            className="inline-flex max-w-full items-center gap-1 rounded-md bg-selected py-0.5 pr-0.5 pl-2 font-mono text-xs"
          >
            <span className="truncate whitespace-pre">{showStop(sequence)}</span>
            <button
              type="button"
              aria-label={t('parameters.stopRemove', { sequence: showStop(sequence) })}
              onClick={() => remove(sequence)}
              className="rounded p-0.5 text-muted hover:bg-hover hover:text-fg"
            >
              <X className="size-3" aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          data-testid="parameter-stop"
          value={text}
          disabled={own.length >= stopLimit.sequences}
          placeholder={t('parameters.stopAdd')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={tooLong}
          {...describedBy(id, error)}
          className={classes(
            'h-8 min-w-40 flex-1 rounded-lg border bg-raised px-2.5 font-mono text-xs disabled:hidden',
            tooLong ? 'border-danger' : 'border-line hover:border-line-strong',
          )}
        />
      </div>
    </FieldRow>
  )
}
