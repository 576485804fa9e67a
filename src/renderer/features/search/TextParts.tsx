import type { TextPart } from '@shared/contract/search'

/** A text with what was searched for marked in it. The parts are text and never markup. */
export function TextParts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ text, hit }, index) =>
    hit ? (
      <mark
        // Its place is all that tells one part of a text from another, and no part ever moves.
        // eslint-disable-next-line react/no-array-index-key
        key={index}
        className="rounded-xs bg-[light-dark(#ffe9a3,#6b5310)] text-inherit"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
