import { expect, it } from 'vitest'
import { escapeMarkup } from '@main/notifications/escapeMarkup'

it.each([
  ['<a href="https://evil.example">여기</a>', '&lt;a href="https://evil.example"&gt;여기&lt;/a&gt;'],
  ['&lt;img src="x"&gt;', '&amp;lt;img src="x"&amp;gt;'],
  ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
  ['It’s 5 "o\'clock"', 'It’s 5 "o\'clock"'],
])('%j is no markup', (text, escaped) => expect(escapeMarkup(text)).toBe(escaped))
