/*
 * Desktop Entry Specification 1.5: https://specifications.freedesktop.org/desktop-entry-spec/latest/
 */

/** The file that has a desktop start the app when somebody logs in. @param command the program and its arguments */
export function desktopEntry(name: string, command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    `Name=${stringValue(name)}`,
    `Exec=${execValue(command)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/** `Exec`, which is unescaped twice: as a string, and then as quoted arguments in which `%` begins a field code. */
export function execValue(command: readonly string[]): string {
  return stringValue(command.map(quoted).join(' '))
}

/** Quoted whole: an argument with any character that a shell knows has to be. */
function quoted(argument: string): string {
  return `"${argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')}"`
}

/** A value of the type string, in which a backslash begins an escape and a line ends the value. */
function stringValue(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
}
