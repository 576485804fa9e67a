import { Spinner } from '../../ui/Spinner'

/** Something takes a while, in a sentence. */
export function Working({ text }: { text: string }) {
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-muted">
      <Spinner />
      {text}
    </p>
  )
}
