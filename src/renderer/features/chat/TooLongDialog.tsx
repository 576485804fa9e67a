import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TooLong } from '../../store/messages/asking'
import { useApp, useAppStore } from '../../store/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ModelSelect } from '../models/ModelSelect'
import { Choice } from './FitChoice'
import { type ChosenFit, fitOf, measureText } from './fitWords'

/** Lets the person decide about a question that does not fit. Nothing was sent; closing it sends nothing. */
export function TooLongDialog({ question, open }: { question: TooLong; open: boolean }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const first = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || store.getState().decideFit(null)}
      title={t('messages.tooLong.title')}
      description={<Measured question={question} />}
      initialFocus={first}
      className="max-w-xl"
    >
      <FitForm question={question} first={first} />
    </Dialog>
  )
}

function Measured({ question }: { question: TooLong }) {
  const { t, i18n } = useTranslation()
  const model = useApp((state) => state.conversations[question.conversationId]?.model ?? '')
  const title = useApp((state) => state.conversations[question.conversationId]?.title ?? '')
  return (
    <>
      {/* Several can be open side by side, and one that is not in view can be the one. */}
      <p data-testid="too-long-conversation" className="mb-1 truncate font-medium text-fg">
        {title || t('shell.untitled')}
      </p>
      <p data-testid="too-long-measure">
        {measureText(question.measure, model, { t, language: i18n.language })}
      </p>
      <p className="mt-1">{t('messages.tooLong.nothingSent')}</p>
    </>
  )
}

type FitFormProps = { question: TooLong; first: React.RefObject<HTMLInputElement | null> }

/** Mounted with each opening, so that every question begins without a choice carried over. */
function FitForm({ question, first }: FitFormProps) {
  const { t } = useTranslation()
  const store = useAppStore()
  const asked = useApp((state) => state.conversations[question.conversationId]?.model ?? null)
  const [chosen, setChosen] = useState<ChosenFit>('drop-oldest')
  const [writer, setWriter] = useState(asked)
  const [picking, setPicking] = useState(false)
  const [remember, setRemember] = useState(false)
  const fit = fitOf(chosen, writer)
  const count = question.measure?.overflowing ?? 0
  const choice = (kind: ChosenFit) => ({
    name: 'fit',
    testId: `fit-${kind}`,
    checked: chosen === kind,
    onChoose: () => setChosen(kind),
  })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (fit !== null) store.getState().decideFit({ fit, remember })
      }}
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="sr-only">{t('messages.tooLong.choices')}</legend>
        <Choice
          {...choice('drop-oldest')}
          inputRef={first}
          label={count > 0 ? t('messages.tooLong.drop', { count }) : t('messages.tooLong.dropSome')}
          text={t('messages.tooLong.dropText')}
        />
        <Choice
          {...choice('summarise')}
          label={t('messages.tooLong.summarise')}
          text={t('messages.tooLong.summariseText')}
        />
        {chosen === 'summarise' && (
          <div className="ml-9 flex items-center gap-2 text-sm">
            <span>{t('messages.tooLong.summariseModel')}</span>
            <ModelSelect
              conversationId={question.conversationId}
              value={writer}
              onPick={setWriter}
              open={picking}
              onOpenChange={setPicking}
              testId="fit-model"
            />
          </div>
        )}
        <Choice
          {...choice('send-all')}
          label={t('messages.tooLong.sendAll')}
          text={t('messages.tooLong.sendAllText')}
        />
      </fieldset>
      <label className="flex items-center gap-2.5 px-2.5 text-sm">
        <input
          type="checkbox"
          data-testid="fit-remember"
          checked={remember}
          onChange={(event) => setRemember(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('messages.tooLong.remember')}
      </label>
      <div className="flex justify-end gap-2">
        <Button data-testid="fit-cancel" onClick={() => store.getState().decideFit(null)}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" data-testid="fit-send" disabled={fit === null}>
          {t('messages.tooLong.send')}
        </Button>
      </div>
    </form>
  )
}
