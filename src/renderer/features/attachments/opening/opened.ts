import type { CallInput } from '@shared/contract'
import type { FileProblem } from '../../../store/draftFile'

/** What goes to a model in place of the file itself. */
export type Prepared = CallInput<'attachments.add'>['prepared']

/** A file as it came, and what was made of it; or why nothing could be made of it. */
export type Opened = { prepared: Prepared; original: Uint8Array<ArrayBuffer> } | { problem: FileProblem }

/** What a decoder found. */
export type PreparedOrProblem = { prepared: Prepared } | { problem: FileProblem }
