import { Combobox } from '@base-ui/react/combobox'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { assertNever } from '@shared/appError'
import type { ModelGroup } from './modelList'
import { ModelOption, TypedOption } from './ModelOption'
import { providerName } from './providers'

/** One heading with its models; what was typed stands alone, without a heading. */
export function ModelGroupItems({ group }: { group: ModelGroup }) {
  const { t } = useTranslation()
  const heading = headingOf(group, t)
  return (
    <Combobox.Group items={group.items} className="pb-1 last:pb-0">
      {heading !== null && (
        <Combobox.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">
          {heading}
        </Combobox.GroupLabel>
      )}
      <Combobox.Collection>
        {(id: string) =>
          group.kind === 'typed' ? (
            <TypedOption key={id} id={id} />
          ) : (
            <ModelOption key={id} id={id} withProvider={group.kind !== 'provider'} />
          )
        }
      </Combobox.Collection>
    </Combobox.Group>
  )
}

function headingOf({ kind, provider }: ModelGroup, t: TFunction): string | null {
  switch (kind) {
    case 'favourite':
      return t('models.favourites')
    case 'recent':
      return t('models.recent')
    case 'provider':
      return providerName(provider) ?? t('models.otherProvider')
    case 'typed':
      return null
    default:
      return assertNever(kind)
  }
}
