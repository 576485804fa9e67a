/*
 * Adobe's character maps: what the codes of a PDF's fonts mean where the file itself does not say so, which is usual in
 * Korean, Japanese and Chinese ones. The window has no network, not even to its own files, so each map is a module.
 */

const maps = import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
})

const byName = new Map(
  Object.entries(maps).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]),
)

/** How pdf.js asks for data that it does not carry with it (`BinaryDataFactory` of its API). */
export class CharacterMaps {
  /** @param request.filename such as `Adobe-Korea1-UCS2.bcmap` */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const load = kind === 'cMapUrl' ? byName.get(filename) : undefined
    if (load === undefined) throw new Error(`no such data: ${kind} ${filename}`)
    return fromDataUrl(await load())
  }
}

function fromDataUrl(url: string): Uint8Array {
  const letters = atob(url.slice(url.indexOf(',') + 1))
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}
