/** A key or a combination, written as the application menu writes it. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="shrink-0 font-sans text-xs whitespace-nowrap">{keys}</kbd>
}
