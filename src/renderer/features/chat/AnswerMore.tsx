import Ellipsis from 'lucide-react/icons/ellipsis'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '@shared/model/message'
import { useAppStore } from '../../store/useApp'
import { IconButton } from '../../ui/IconButton'
import { loaded } from '../../ui/loaded'

const AnswerMenu = loaded(async () => (await import('./AnswerMenu')).AnswerMenu)
const ModelPopup = loaded(async () => (await import('../models/ModelPopup')).ModelPopup)

/** Everything else that can be done with an answer, behind one button; also the list of models to ask in its place. */
export function AnswerMore({ answer, last }: { answer: Answer; last: boolean }) {
  const { t } = useTranslation()
  const store = useAppStore()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'menu' | 'models' | null>(null)
  // The list stays once it was needed, so that it can close by itself and give the focus back.
  const [modelsNeeded, setModelsNeeded] = useState(false)
  const chooseModel = (): void => {
    setModelsNeeded(true)
    setOpen('models')
  }
  return (
    <>
      <IconButton
        ref={button}
        label={t('messages.moreForAnswer')}
        data-testid="message-more"
        aria-haspopup="menu"
        aria-expanded={open === 'menu'}
        {...(open !== null && { 'data-popup-open': '' })}
        size="small"
        onPointerEnter={() => void AnswerMenu.load()}
        onFocus={() => void AnswerMenu.load()}
        onClick={() => setOpen('menu')}
      >
        <Ellipsis className="size-4" aria-hidden />
      </IconButton>
      {open === 'menu' && button.current && (
        <AnswerMenu
          answer={answer}
          last={last}
          anchor={button.current}
          onClose={() => setOpen((now) => (now === 'menu' ? null : now))}
          onChooseModel={chooseModel}
        />
      )}
      {modelsNeeded && (
        <ModelPopup
          conversationId={answer.conversationId}
          button={button}
          align="start"
          value={answer.model}
          open={open === 'models'}
          onOpenChange={(next) => setOpen(next ? 'models' : null)}
          onPick={(model) => void store.getState().retry(answer, { kind: 'model', model })}
        />
      )}
    </>
  )
}
