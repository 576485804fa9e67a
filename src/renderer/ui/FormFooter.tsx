import type { ReactNode } from 'react'

/** For the form that has a {@link FormFooter}: a field that gets the focus is scrolled out from under it. */
export const aboveFooter =
  '[&_input]:scroll-mb-24 [&_select]:scroll-mb-24 [&_textarea]:scroll-mb-24 [&_button]:scroll-mb-24'

/** The buttons of a long form in a dialog: they stay in view while the form scrolls behind them. */
export function FormFooter({ children }: { children: ReactNode }) {
  return (
    <div className="sticky -bottom-1 z-10 -mx-1.5 flex flex-col gap-2 border-t border-line bg-raised px-1.5 pt-3 pb-1">
      {children}
    </div>
  )
}
