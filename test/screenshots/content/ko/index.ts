import type { Content } from '../content'
import { answers } from './answers'
import { desk } from './desk'
import { kept } from './kept'
import { past } from './past'
import { talks } from './talks'

/** The pictures' Korean content: written for Korean readers, not translated from the English. */
export const ko: Content = { past, ...answers, ...talks, ...desk, ...kept }
