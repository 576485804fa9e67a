/** What of a clipboard or a drop decides which files are meant. */
export type Transfer = { files: ArrayLike<File>; types: readonly string[] }

/**
 * The files that a paste is about. Office programs put a picture of the copied text beside the text itself: where there is
 * text and nothing but one image, the text is what was copied.
 */
export function pastedFiles({ files, types }: Transfer): File[] {
  const all = Array.from(files)
  const isPictureOfText = all.length === 1 && isImage(all[0]) && types.includes('text/plain')
  return isPictureOfText ? [] : all
}

/** Whether something that is being dragged brings files, as far as can be told before it is dropped. */
export function bringsFiles({ types }: Pick<Transfer, 'types'>): boolean {
  return types.includes('Files')
}

function isImage(file: File | undefined): boolean {
  return file?.type.startsWith('image/') ?? false
}
