import { columnLimit } from '@shared/model/columnLimit'

/** Models to ask with more of them; each once, and no more than stand side by side. */
export function joinMentions(models: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...models, ...more])].slice(0, columnLimit.most)
}

/** A draft as it is kept: with the models that it goes to in front, as one could have typed them. */
export function withMentions(text: string, models: readonly string[]): string {
  return models.map((id) => `@${id} `).join('') + text
}

/** The opposite of {@link withMentions}: only what is an ID of the list is a model, all else is what somebody wrote. */
export function splitMentions(stored: string, ids: readonly string[]): { text: string; models: string[] } {
  const models: string[] = []
  let text = stored
  while (models.length < columnLimit.most) {
    const match = /^@(\S+) /.exec(text)
    const id = match?.[1]
    if (match === null || id === undefined || !ids.includes(id) || models.includes(id)) break
    models.push(id)
    text = text.slice(match[0].length)
  }
  return { text, models }
}
