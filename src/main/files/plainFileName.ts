/** What a system takes for a folder, a drive or a pattern, and what nobody sees. */
const notInNames = /[/\\:*?"<>|\p{Cc}\p{Cf}]+/gu

/** Names of devices on Windows, whatever ending follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A name for a file that every file system takes, and nothing more than a name: attachments are called whatever their
 * sender called them, and one that leads into another folder would put the file there. Windows refuses dots and spaces at
 * the end.
 * @param fallback when nothing of it is left
 */
export function plainFileName(name: string, fallback = 'file'): string {
  const plain = name
    .replaceAll(notInNames, '-')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
    .replace(deviceName, '$1-')
  return plain === '' ? fallback : plain
}
