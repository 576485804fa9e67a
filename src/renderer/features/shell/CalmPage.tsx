import type { ReactNode } from 'react'

/** A page for the moments in which the window has nothing else to show: what happened, and what can be done. */
export function CalmPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="flex h-full overflow-y-auto p-6">
      <div className="m-auto flex w-full max-w-lg flex-col gap-3">
        <h1 className="text-xl font-semibold">{title}</h1>
        {children}
      </div>
    </main>
  )
}

/** Raw text for a report, folded away until asked for. */
export function RawDetails({ label, text }: { label: string; text: string }) {
  return (
    <details className="text-sm text-muted">
      <summary className="w-fit rounded">{label}</summary>
      <pre className="select-content mt-2 max-h-60 overflow-auto rounded-lg bg-code p-3 font-mono text-xs whitespace-pre-wrap">
        {text}
      </pre>
    </details>
  )
}
