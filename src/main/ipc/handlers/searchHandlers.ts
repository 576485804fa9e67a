import type { Search } from '../../search/search'
import type { Handlers } from '../router'

type SearchCall = Extract<keyof Handlers, `search.${string}`>

/** @param search loaded with the first question. */
export function searchHandlers(search: () => Promise<Search>): Pick<Handlers, SearchCall> {
  return {
    'search.messages': async (input, { windowId }) => (await search()).search(windowId, input),
    'search.state': async () => (await search()).wake(),
    'search.rebuild': async () => (await search()).rebuild(),
  }
}
