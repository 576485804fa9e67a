import { useState } from 'react'
import type { AppError } from '@shared/appError'
import type { CallInput } from '@shared/contract'
import type { ExportReport } from '@shared/contract/library'
import { useAppStore } from '../../store/useApp'

export type ExportChoice = Omit<CallInput<'library.export'>, 'jobId'>

type ExportStep =
  | { kind: 'asking'; error: AppError | null }
  | { kind: 'running'; jobId: string }
  | { kind: 'done'; report: ExportReport }

/** One export from the question to its report. Picking no place, and cancelling, lead back to the question. */
export function useExport(): {
  step: ExportStep
  start: (choice: ExportChoice) => void
  cancel: () => void
} {
  const store = useAppStore()
  const [step, setStep] = useState<ExportStep>({ kind: 'asking', error: null })
  const run = async (choice: ExportChoice): Promise<void> => {
    const jobId = crypto.randomUUID()
    setStep({ kind: 'running', jobId })
    const result = await store.getState().exportConversations({ jobId, ...choice })
    if (!result.ok) setStep({ kind: 'asking', error: result.error })
    else if (result.value === null) setStep({ kind: 'asking', error: null })
    else setStep({ kind: 'done', report: result.value })
  }
  return {
    step,
    start: (choice) => void run(choice),
    cancel: () => {
      if (step.kind === 'running') void store.getState().cancelLibraryJob(step.jobId)
    },
  }
}
