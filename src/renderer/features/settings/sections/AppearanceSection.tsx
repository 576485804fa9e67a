import { useTranslation } from 'react-i18next'
import { accents, contrasts, densities, motions, readingWidths } from '@shared/model/appearance'
import { SegmentedRow } from '../ChoiceRow'
import { Section } from '../Section'
import { SwitchRow } from '../SwitchRow'
import { useLook, useSetting } from '../useSetting'
import { AccentRow } from './AccentRow'
import { AppearancePreview } from './AppearancePreview'
import { FontRow } from './FontRow'
import { TextSizeRow } from './TextSizeRow'

/** How the window looks. Everything shows at once, here and in every other window. */
export function AppearanceSection() {
  const { t } = useTranslation()
  return (
    <>
      <AppearancePreview />
      <Section title={t('settingRows.sections.appearance')}>
        <SegmentedRow
          row="theme"
          setting={useSetting('theme')}
          options={[
            { value: 'system', label: t('settings.general.themeSystem') },
            { value: 'light', label: t('settings.general.themeLight') },
            { value: 'dark', label: t('settings.general.themeDark') },
          ]}
        />
        <AccentRow accents={accents} />
        <TextSizeRow />
        <SegmentedRow
          row="density"
          setting={useLook('density')}
          options={densities.map((value) => ({ value, label: t(`settingRows.density.${value}`) }))}
        />
        <FontRow row="font" />
        <FontRow row="codeFont" />
        <SegmentedRow
          row="readingWidth"
          setting={useLook('readingWidth')}
          options={readingWidths.map((value) => ({ value, label: t(`settingRows.readingWidth.${value}`) }))}
        />
        <SwitchRow row="wrapCode" setting={useLook('wrapCode')} />
        <SwitchRow row="collapseCode" setting={useLook('collapseCode')} />
        <SegmentedRow
          row="contrast"
          setting={useLook('contrast')}
          options={contrasts.map((value) => ({ value, label: t(`settingRows.contrast.${value}`) }))}
        />
        <SegmentedRow
          row="motion"
          setting={useLook('motion')}
          options={motions.map((value) => ({ value, label: t(`settingRows.motion.${value}`) }))}
        />
      </Section>
    </>
  )
}
