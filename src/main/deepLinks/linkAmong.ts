export const deepLinkScheme = 'runyour'

/** The link among a program's arguments: Windows and Linux hand it over as one. null when there is none. */
export function linkAmong(args: readonly string[]): string | null {
  return args.find((one) => one.toLowerCase().startsWith(`${deepLinkScheme}:`)) ?? null
}
