import { realpathSync } from 'node:fs'

/**
 * The AppImage that this program was started from; null when it was installed in another way. The image's runtime says it
 * in the environment, which every program inherits that is started from inside of one: it means us only when our own
 * program lies in what the image has mounted. Taken for ours, somebody else's image would be started at login, and an
 * update would replace it. https://docs.appimage.org/packaging-guide/environment-variables.html
 * @param executable the program's path, with all links followed
 */
export function ownAppImage(
  { APPIMAGE: image, APPDIR: mounted }: NodeJS.ProcessEnv,
  executable: string,
): string | null {
  if (image === undefined || image === '') return null
  // Without a mounted folder it was unpacked by its runtime for this one run.
  if (mounted === undefined || mounted === '') return image
  return executable.startsWith(`${followed(mounted)}/`) ? image : null
}

function followed(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
