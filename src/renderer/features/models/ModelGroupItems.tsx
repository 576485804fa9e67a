import { Combobox } from '@base-ui/react/combobox'
import { useTranslation } from 'react-i18next'
import type { ModelGroup } from './modelList'
import { ModelOption, TypedOption } from './ModelOption'
import { providerName } from './providers'

/** One heading with its models; what was typed stands alone, without a heading. */
export function ModelGroupItems({ group }: { group: ModelGroup }) {
  const { t } = useTranslation()
  const heading =
    group.kind === 'recent' ? t('models.recent') : (providerName(group.provider) ?? t('models.otherProvider'))
  return (
    <Combobox.Group items={group.items} className="pb-1 last:pb-0">
      {group.kind !== 'typed' && (
        <Combobox.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">
          {heading}
        </Combobox.GroupLabel>
      )}
      <Combobox.Collection>
        {(id: string) =>
          group.kind === 'typed' ? (
            <TypedOption key={id} id={id} />
          ) : (
            <ModelOption key={id} id={id} withProvider={group.kind === 'recent'} />
          )
        }
      </Combobox.Collection>
    </Combobox.Group>
  )
}
