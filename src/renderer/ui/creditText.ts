/**
 * An amount of credits without its unit: three digits that count where there is little, whole credits where there is much.
 */
export function creditText(credits: number, language: string): string {
  const digits = credits >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }
  return credits.toLocaleString(language, digits)
}
