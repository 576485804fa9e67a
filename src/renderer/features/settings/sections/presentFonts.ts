/**
 * Fonts that people look for, on all systems; those that a machine has are suggested. A list of all its fonts would need a
 * permission, and could tell one machine from all others.
 */
export const wellKnownFonts = {
  text: [
    'Pretendard',
    'Noto Sans KR',
    'Noto Sans CJK KR',
    'Noto Serif KR',
    'Noto Serif CJK KR',
    'Apple SD Gothic Neo',
    'AppleMyungjo',
    'Malgun Gothic',
    '나눔고딕',
    'NanumGothic',
    '나눔명조',
    'NanumMyeongjo',
    'NanumSquare',
    'Nanum Barun Gothic',
    'IBM Plex Sans KR',
    'Spoqa Han Sans Neo',
    'KoPubWorldDotum',
    'Gowun Dodum',
    'Batang',
    'Gulim',
    'Dotum',
    'UnDotum',
    'Baekmuk Dotum',
    'Inter',
    'Segoe UI',
    'Segoe UI Variable',
    'Helvetica Neue',
    'Arial',
    'Verdana',
    'Tahoma',
    'Calibri',
    'Georgia',
    'Times New Roman',
    'Cantarell',
    'Ubuntu',
    'Roboto',
    'Open Sans',
    'Lato',
    'Noto Sans',
    'DejaVu Sans',
    'Liberation Sans',
    'Atkinson Hyperlegible',
    'OpenDyslexic',
  ],
  code: [
    'D2Coding',
    'D2Coding ligature',
    'NanumGothicCoding',
    'Noto Sans Mono CJK KR',
    'SF Mono',
    'Menlo',
    'Monaco',
    'Cascadia Mono',
    'Cascadia Code',
    'Consolas',
    'JetBrains Mono',
    'Fira Code',
    'Source Code Pro',
    'IBM Plex Mono',
    'Hack',
    'Ubuntu Mono',
    'Roboto Mono',
    'Courier New',
    'DejaVu Sans Mono',
    'Liberation Mono',
    'Noto Sans Mono',
  ],
} as const

/** Latin letters of very different widths, and Hangul, which a Latin font takes from another one. */
const sample = 'mmmmiiiWWlli 가나다라'

/** The width of the sample in a list of fonts as CSS writes it. */
export type MeasureFont = (families: string, sample: string) => number

/**
 * Whether the machine has a font. One that it does not have is drawn in the next of the list, and cannot have a width of
 * its own beside two that differ.
 */
export function hasFont(family: string, measure: MeasureFont): boolean {
  const name = `"${family.replaceAll(/["\\]/g, '')}"`
  return (['monospace', 'serif'] as const).some(
    (next) => measure(`${name}, ${next}`, sample) !== measure(next, sample),
  )
}

/** Measures by drawing, outside of the page. */
export function createMeasure(): MeasureFont {
  const context = document.createElement('canvas').getContext('2d')
  return (families, text) => {
    if (context === null) return 0
    context.font = `72px ${families}`
    return context.measureText(text).width
  }
}
