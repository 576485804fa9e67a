/** A page's text: Latin letters in Helvetica, or Korean ones as bytes of code page 949 in hex. */
export type PdfPage = { latin: string } | { korean: string } | 'picture'

/**
 * A small PDF. Its Korean font is not embedded and says nothing about Unicode, as older office programs write it: only
 * Adobe's character maps (`KSCms-UHC-H` to Adobe-Korea1, and from there to Unicode) tell what the bytes mean.
 */
export function pdf(pages: readonly PdfPage[]): Uint8Array<ArrayBuffer> {
  const firstPage = 8
  const kids = pages.map((_page, index) => `${firstPage + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /HYSMyeongJo-Medium /Encoding /KSCms-UHC-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYSMyeongJo-Medium /FontDescriptor 6 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> >>',
    '<< /Type /FontDescriptor /FontName /HYSMyeongJo-Medium /Flags 4 /FontBBox [0 -148 1001 880] /ItalicAngle 0 ' +
      '/Ascent 880 /Descent -148 /CapHeight 880 /StemV 60 >>',
    '<< /Font << /F1 3 0 R /F2 4 0 R >> >>',
    ...pages.flatMap((page, index) => {
      const content = contentOf(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Resources 7 0 R /Contents ${firstPage + 2 * index + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return latin1(assemble(objects))
}

function contentOf(page: PdfPage): string {
  if (page === 'picture') return '0 0 200 200 re f'
  return 'latin' in page
    ? `BT /F1 24 Tf 50 300 Td (${page.latin}) Tj ET`
    : `BT /F2 24 Tf 50 300 Td <${page.korean}> Tj ET`
}

function assemble(objects: readonly string[]): string {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const size = objects.length + 1
  return (
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}` +
    `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  )
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
