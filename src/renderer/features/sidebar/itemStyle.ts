/** Pixels from the edge of an item to its text, and what each level of folders adds. */
const edge = 8
const step = 14

/** The arrow of a folder, and the gap between it and the folder's name. */
const arrow = 20

/** How far a folder is moved in by its level; 1 is the top. */
export function folderIndent(level: number): { paddingLeft: number } {
  return { paddingLeft: edge + (level - 1) * step }
}

/** How far a conversation is moved in: in a folder, to where the folder's name begins. */
export function indent(level: number): { paddingLeft: number } {
  return { paddingLeft: level === 1 ? edge : edge + (level - 2) * step + arrow }
}
