import type { AppStore } from '../../store/types'

/** Pixels of a thumbnail's height, twice what is drawn, for screens of twice the density. */
const height = 128
/** Thumbnails that stay when their message is scrolled away: 60 are about 6 MB. */
const kept = 60

export type Thumbnails = { get(hash: string): Promise<ImageBitmap | null> }

const byStore = new WeakMap<AppStore, Thumbnails>()

/** The thumbnails of a window. */
export function thumbnailsOf(store: AppStore): Thumbnails {
  const thumbnails = byStore.get(store) ?? createThumbnails(store)
  byStore.set(store, thumbnails)
  return thumbnails
}

/**
 * Small pictures of images, decoded once and kept while they are looked at. They are drawn on a canvas and not loaded by
 * an address, so that the page's policy need not allow images from anywhere but the app itself.
 */
export function createThumbnails(store: AppStore): Thumbnails {
  const pictures = new Map<string, Promise<ImageBitmap | null>>()
  return {
    get: (hash) => {
      const known = pictures.get(hash)
      const picture = known ?? readImage(store, hash, { resizeHeight: height, resizeQuality: 'medium' })
      // The last one asked for is the last one to be forgotten.
      pictures.delete(hash)
      pictures.set(hash, picture)
      const [oldest] = pictures.keys()
      if (pictures.size > kept && oldest !== undefined) pictures.delete(oldest)
      // One that could not be read may be there the next time.
      void picture.then(
        (bitmap) => bitmap === null && pictures.get(hash) === picture && pictures.delete(hash),
      )
      return picture
    },
  }
}

/** An attached image as it is sent, decoded; null when it is gone or damaged. */
export async function readImage(
  store: AppStore,
  hash: string,
  options?: ImageBitmapOptions,
): Promise<ImageBitmap | null> {
  const content = await store.getState().readAttachment(hash)
  if (!content.ok || content.value.kind !== 'image') return null
  const { bytes, mime } = content.value
  const blob = new Blob([bytes], { type: mime })
  return (options ? createImageBitmap(blob, options) : createImageBitmap(blob)).catch(() => null)
}
