import { useCallback } from 'react'
import { selectLanguage } from '../../store/sessionSlice'
import { useAppStore } from '../../store/useApp'
import { languageNames } from '../settings/languageNames'
import { type AutomaticVariable, automaticValues } from './variables'

/** Gives the values that fill themselves in, as they are at the moment of the call. */
export function useAutomaticValues(): () => Record<AutomaticVariable, string> {
  const store = useAppStore()
  return useCallback(() => {
    const code = selectLanguage(store.getState())
    const name = languageNames.find(({ value }) => value === code)?.label ?? code
    return automaticValues(new Date(), { code, name })
  }, [store])
}
