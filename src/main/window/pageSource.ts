/** Where the window's page comes from: our own scheme, or the development server with its hot reloading. */
export type PageSource = { url: string; origin: string; development: boolean }

export const appScheme = 'app'
export const appOrigin = `${appScheme}://runyour`

/** The host of what models wrote: nothing of the page is there, and nothing of it on the page's. */
export const previewOrigin = `${appScheme}://preview`

/** @param developmentUrl set by electron-vite's dev server; ignored in a packaged app, which must load only itself */
export function choosePageSource(developmentUrl: string | undefined, packaged: boolean): PageSource {
  if (developmentUrl === undefined || packaged) {
    return { url: `${appOrigin}/index.html`, origin: appOrigin, development: false }
  }
  return { url: developmentUrl, origin: new URL(developmentUrl).origin, development: true }
}
