import type { History } from '../../history/history'
import type { Handlers } from '../router'

type ModelSetCall = Extract<keyof Handlers, `modelSets.${string}`>

export function modelSetHandlers(history: History): Pick<Handlers, ModelSetCall> {
  return {
    'modelSets.list': () => history.listModelSets(),
    'modelSets.save': (input) => history.saveModelSet(input),
    'modelSets.delete': (input) => history.deleteModelSet(input),
  }
}
