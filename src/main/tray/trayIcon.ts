import { nativeImage, type NativeImage } from 'electron'
import color16 from './icons/color-16.png?inline'
import color32 from './icons/color-32.png?inline'
import color64 from './icons/color-64.png?inline'
import template16 from './icons/template-16.png?inline'
import template32 from './icons/template-32.png?inline'

/**
 * The tray's icon. macOS takes one without colours and draws it as its menu bar needs it; the others show ours. The
 * pictures are part of the code: an archive hands out no files by the names that Electron would look for.
 */
export function trayIcon(platform: NodeJS.Platform): NativeImage {
  if (platform === 'darwin') {
    const icon = build({ 1: template16, 2: template32 })
    icon.setTemplateImage(true)
    return icon
  }
  // Windows asks for 16 pixels and its multiples; on Linux panels draw what they get at 22 to 24, from something larger.
  return platform === 'win32'
    ? build({ 1: color16, 2: color32, 4: color64 })
    : build({ 1: color32, 2: color64 })
}

/** @param pictures data URLs by scale */
function build(pictures: Record<number, string>): NativeImage {
  const icon = nativeImage.createEmpty()
  for (const [scale, dataURL] of Object.entries(pictures)) {
    icon.addRepresentation({ scaleFactor: Number(scale), dataURL })
  }
  return icon
}
