const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * A text as the body of a notification on Linux, where desktops read a few tags in it, links and images among them, and
 * Electron hands it over as it is: a model must not put a link outside the window that shows where it leads.
 * https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>]/g, (mark) => entities[mark] ?? mark)
}
