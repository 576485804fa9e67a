import { describe, expect, it } from 'vitest'
import { parseExternalLink } from '@main/window/externalLink'

describe('a link of an answer', () => {
  it.each([
    ['https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://EXAMPLE.com/A', 'https://example.com/A'],
    ['mailto:someone@example.com', 'mailto:someone@example.com'],
    [' https://example.com/ ', 'https://example.com/'],
    ['https://한글.kr/', 'https://xn--bj0bj06e.kr/'],
  ])('%j goes to the system as %s', (url, link) => {
    expect(parseExternalLink(url)).toBe(link)
  })

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'ms-msdt:/id',
    'vbscript:x',
    'smb://host/share',
    'app://runyour/index.html',
    'ftp://example.com',
    'tel:112',
    'blob:https://example.com/x',
    'view-source:https://example.com',
    'example.com',
    '//example.com',
    '/etc/passwd',
    'https://',
    '',
  ])('%j goes nowhere', (url) => {
    expect(parseExternalLink(url)).toBeNull()
  })
})
