import { reportHeightOf } from './tellWindow'

/* Runs before everything else in the frame of a page that a model wrote. */

reportHeightOf(document.documentElement)
