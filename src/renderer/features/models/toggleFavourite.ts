import type { AppStore } from '../../store/types'

/** Puts a model among the favourites, or takes it out; what goes wrong is shown. */
export async function toggleFavourite(store: AppStore, model: string): Promise<void> {
  const { modelSettings, updateModelSettings, notify } = store.getState()
  const error = await updateModelSettings(model, { favourite: modelSettings?.[model]?.favourite !== true })
  if (error) notify({ kind: 'error', error })
}
