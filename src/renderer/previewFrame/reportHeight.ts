import { reportHeightOf, reportPulse } from './tellWindow'

/* Runs before everything else in the frame of a page that a model wrote. */

reportPulse()
reportHeightOf(document.documentElement)
