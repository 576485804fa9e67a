import type { Content } from '../content'
import { answers } from './answers'
import { desk } from './desk'
import { kept } from './kept'
import { past } from './past'
import { talks } from './talks'

/** The pictures' English content. */
export const en: Content = { past, ...answers, ...talks, ...desk, ...kept }
