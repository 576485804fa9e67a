import { ok } from '@shared/appError'
import type { Previews } from '../../preview/previews'
import type { Handlers } from '../router'

type PreviewCall = Extract<keyof Handlers, `preview.${string}`>

export function previewHandlers(previews: Previews): Pick<Handlers, PreviewCall> {
  return {
    'preview.create': async (input) => ok({ url: previews.add(input) }),
  }
}
