import { z } from 'zod'
import { spellingLimits } from '../model/spellingLimits'
import { call, event } from './define'

const word = z.string().min(1).max(spellingLimits.wordLength)

/** The spelling of what is being written. Everything happens on this machine; the dictionaries are part of the app. */
export const spellingCalls = {
  /** Those of the words that are misspelt. Words of a language whose dictionary cannot be read are right. */
  'spelling.check': call(
    z.strictObject({ words: z.array(word).max(spellingLimits.words) }),
    z.object({ misspelt: z.array(word) }),
  ),
  /** Shows the menu of a misspelt word at the pointer; resolves to what takes its place, or null. */
  'spelling.menu': call(z.strictObject({ word }), z.string().nullable()),
}

export const spellingEvents = {
  /** A word was added to the person's own: what was marked has to be looked at again. */
  'spelling.changed': event(z.object({})),
}
