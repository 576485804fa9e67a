/*
 * `{{variables}}` of a preset's system prompt. A backslash in front of the braces makes them ordinary text.
 */

/** Letters of any script, digits, and what words are joined with; anything else in braces is ordinary text. */
const placeholder = /(\\?)\{\{\s*([\p{L}\p{N}_](?:[\p{L}\p{N}_ .-]{0,58}[\p{L}\p{N}_])?)\s*\}\}/gu

/** An escaped pair of braces that stands in front of no variable. */
const escapedBraces = /\\(\{\{)/g

export const automaticVariables = ['date', 'time', 'language'] as const
export type AutomaticVariable = (typeof automaticVariables)[number]

/** The names in a text, each once, in the order in which they come, with those that fill themselves in. */
export function findVariables(text: string): string[] {
  const names = [...text.matchAll(placeholder)]
    .filter(([, escape]) => escape === '')
    .map(([, , name]) => name)
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** The names that somebody has to be asked for. */
export function askedVariables(text: string): string[] {
  return findVariables(text).filter((name) => !automaticVariables.some((known) => known === name))
}

/**
 * The text with values in place of names. In one pass: braces inside a value are text and are not filled in again. A name
 * without a value stays as it is.
 */
export function fillVariables(text: string, values: Readonly<Record<string, string>>): string {
  let filled = ''
  let end = 0
  for (const match of text.matchAll(placeholder)) {
    const [whole, escape, name = ''] = match
    filled += unescape(text.slice(end, match.index))
    if (escape !== '') filled += whole.slice(1)
    else filled += Object.hasOwn(values, name) ? values[name] : whole
    end = match.index + whole.length
  }
  return filled + unescape(text.slice(end))
}

/** The values of the variables that nobody is asked for. */
export function automaticValues(
  at: Date,
  language: { code: string; name: string },
): Record<AutomaticVariable, string> {
  return {
    date: new Intl.DateTimeFormat(language.code, { dateStyle: 'long' }).format(at),
    time: new Intl.DateTimeFormat(language.code, { timeStyle: 'short' }).format(at),
    language: language.name,
  }
}

function unescape(text: string): string {
  return text.replace(escapedBraces, '$1')
}
