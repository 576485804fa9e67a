import { useEffect, useRef, useState } from 'react'
import type { AppError, Result } from '@shared/appError'
import type { ImportPreview, ImportReport, ImportSelection } from '@shared/contract/importing'
import type { ImportJob, ImportPlace } from '../../store/importSlice'
import { useAppStore } from '../../store/useApp'

export type ReadablePreview = Extract<ImportPreview, { outcome: 'readable' }>
export type RefusedPreview = Extract<ImportPreview, { outcome: 'refused' }>

/** Where an import stands. */
type ImportStep =
  | { kind: 'choose'; error: AppError | null }
  | { kind: 'reading'; place: ImportPlace }
  | { kind: 'refused'; place: ImportPlace; preview: RefusedPreview }
  | { kind: 'preview'; place: ImportPlace; preview: ReadablePreview }
  | { kind: 'importing'; place: ImportPlace }
  | { kind: 'report'; place: ImportPlace; report: ImportReport }

export type ImportFlow = {
  step: ImportStep
  pick(what: 'file' | 'folder'): void
  start(selection: ImportSelection): void
  /** Ends what is running. */
  cancel(): void
  again(): void
}

/** One import after the other. What is still running when nobody looks any more is ended, and the place forgotten. */
export function useImport(): ImportFlow {
  const store = useAppStore()
  const [step, setStep] = useState<ImportStep>({ kind: 'choose', error: null })
  const job = useRef<ImportJob<unknown> | null>(null)
  const place = useRef<ImportPlace | null>(null)
  const isGone = useRef(false)

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      job.current?.cancel()
      if (place.current) store.getState().closeImport(place.current.sourceId)
    }
  }, [store])

  const choose = (error: AppError | null): void => {
    if (place.current) store.getState().closeImport(place.current.sourceId)
    place.current = null
    setStep({ kind: 'choose', error })
  }
  const follow = async <T>(begun: ImportJob<T>, then: (value: T) => void): Promise<void> => {
    job.current = begun
    const result: Result<T> = await begun.ended
    job.current = null
    if (isGone.current) return
    if (result.ok) then(result.value)
    else choose(result.error)
  }

  const pick = async (what: 'file' | 'folder'): Promise<void> => {
    const { pickImport, previewImport, closeImport } = store.getState()
    const picked = await pickImport(what)
    if (isGone.current) {
      if (picked.ok && picked.value) closeImport(picked.value.sourceId)
      return
    }
    if (!picked.ok) return choose(picked.error)
    const found = picked.value
    if (found === null) return
    place.current = found
    setStep({ kind: 'reading', place: found })
    await follow(previewImport(found.sourceId), (preview) => {
      if (preview === null) choose(null)
      else if (preview.outcome === 'refused') setStep({ kind: 'refused', place: found, preview })
      else setStep({ kind: 'preview', place: found, preview })
    })
  }

  return {
    step,
    pick: (what) => void pick(what),
    start: (selection) => {
      const found = place.current
      if (found === null) return
      setStep({ kind: 'importing', place: found })
      void follow(store.getState().startImport(found.sourceId, selection), (report) =>
        setStep({ kind: 'report', place: found, report }),
      )
    },
    cancel: () => job.current?.cancel(),
    again: () => choose(null),
  }
}
