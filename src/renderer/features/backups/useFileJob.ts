import { useState } from 'react'
import { useAppStore } from '../../store/useApp'

/** A backup file that is being written or read. */
export type FileJob = { id: string; isEnding: boolean }

/** One backup file at a time: runs its job under an ID of its own, and ends it when the person wants that. */
export function useFileJob(): {
  job: FileJob | null
  run: <T>(work: (jobId: string) => Promise<T>) => Promise<T>
  cancel: () => void
} {
  const store = useAppStore()
  const [job, setJob] = useState<FileJob | null>(null)
  return {
    job,
    run: (work) => {
      const id = crypto.randomUUID()
      setJob({ id, isEnding: false })
      return work(id).finally(() => setJob(null))
    },
    cancel: () => {
      if (job === null || job.isEnding) return
      setJob({ ...job, isEnding: true })
      void store.getState().cancelBackup(job.id)
    },
  }
}
