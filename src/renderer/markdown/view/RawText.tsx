/** Text that is not parsed: too long, too deep, or not looked at yet. */
export function RawText({ chunks, tail }: { chunks: readonly string[]; tail: string }) {
  return (
    <p className="markdown-plain">
      {chunks.join('')}
      {tail}
    </p>
  )
}
