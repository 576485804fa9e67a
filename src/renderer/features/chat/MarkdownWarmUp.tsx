import { useEffect, useState } from 'react'
import { Markdown } from '../../markdown/Markdown'
import { MarkdownProvider } from '../../markdown/MarkdownActions'
import { useMarkdownTexts } from './useMarkdownTexts'

/** What answers are made of, in pieces that each take a few milliseconds when their code has never run. */
const pieces = [
  'Words with **bold**, *italics* and `code`.\n\nMore words.\n',
  '## Heading\n\n- item\n- item with **bold**\n\n1. first\n2. second\n',
  '```\nconst a = 1\n```\n',
  '> quote\n\n---\n',
  '| a | b |\n| --- | ---: |\n| 1 | 2 |\n',
  'A [link](https://example.com), $x^2$ and a note[^1].\n\n[^1]: The note.\n',
]

/** As an answer comes: first its beginning, then all of it. */
const steps = pieces.flatMap((text, piece) => [
  { piece, text: text.slice(0, -2), streaming: true },
  { piece, text, streaming: false },
])

/** Steps that were drawn in this window, whichever conversation was in view. */
let drawn = 0

/**
 * Draws what answers are made of where nobody sees it, a step in each quiet moment, and then nothing. The engine compiles
 * a function when it is first called, and matches a style or looks for a font when it is first needed: with the first
 * words, code and table of an answer, all of that together made tasks of 50 ms and more.
 */
export function MarkdownWarmUp() {
  const actions = useMarkdownTexts()
  const [step, setStep] = useState<(typeof steps)[number]>()
  useEffect(() => {
    if (drawn > steps.length) return
    const waiting = requestIdleCallback(() => setStep(steps[drawn++]))
    return () => cancelIdleCallback(waiting)
  }, [step])
  if (step === undefined) return null
  const { piece, ...answer } = step
  return (
    <div aria-hidden inert className="invisible fixed top-0 left-0 h-0 w-reading max-w-full contain-strict">
      <MarkdownProvider actions={actions}>
        <Markdown key={piece} {...answer} />
      </MarkdownProvider>
    </div>
  )
}
