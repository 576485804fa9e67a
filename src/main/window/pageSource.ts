/** Where the window's page comes from: our own scheme, or the development server with its hot reloading. */
export type PageSource = { url: string; origin: string; development: boolean }

export const appScheme = 'app'
const appOrigin = `${appScheme}://runyour`

/** @param developmentUrl set by electron-vite's dev server; ignored in a packaged app, which must load only itself */
export function choosePageSource(developmentUrl: string | undefined, packaged: boolean): PageSource {
  if (developmentUrl === undefined || packaged) {
    return { url: `${appOrigin}/index.html`, origin: appOrigin, development: false }
  }
  return { url: developmentUrl, origin: new URL(developmentUrl).origin, development: true }
}
