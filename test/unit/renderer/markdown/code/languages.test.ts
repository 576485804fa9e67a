import { describe, expect, it } from 'vitest'
import { findLanguage, languageWords } from '@renderer/markdown/code/languages'
import { fetchGrammars } from '@renderer/markdown/lazy/grammars'

describe('languages', () => {
  it.each([
    'ts',
    'tsx',
    'js',
    'jsx',
    'mjs',
    'json',
    'jsonc',
    'python',
    'py',
    'java',
    'kotlin',
    'kt',
    'swift',
    'c',
    'cpp',
    'c++',
    'csharp',
    'c#',
    'go',
    'golang',
    'rust',
    'rs',
    'ruby',
    'rb',
    'php',
    'scala',
    'dart',
    'r',
    'julia',
    'matlab',
    'sql',
    'mysql',
    'postgresql',
    'bash',
    'sh',
    'zsh',
    'console',
    'powershell',
    'ps1',
    'dockerfile',
    'docker',
    'yaml',
    'yml',
    'toml',
    'ini',
    'xml',
    'html',
    'vue',
    'svelte',
    'css',
    'scss',
    'less',
    'graphql',
    'markdown',
    'md',
    'diff',
    'latex',
    'tex',
    'lua',
    'perl',
    'haskell',
    'elixir',
    'clojure',
    'nginx',
    'makefile',
    'vim',
    'protobuf',
    'proto',
    'objective-c',
    'fsharp',
    'nix',
    'Python',
  ])('%s has colours', (word) => {
    expect(findLanguage(word)?.grammar).not.toBeNull()
    expect(findLanguage(word)).toBeDefined()
  })

  it('have names that people know them by', () => {
    expect(['ts', 'c++', 'cs', 'sh', 'yml', 'kt'].map((word) => findLanguage(word)?.name)).toEqual([
      'TypeScript',
      'C++',
      'C#',
      'Bash',
      'YAML',
      'Kotlin',
    ])
  })

  it('are known by a name even where there is no grammar', () => {
    expect(findLanguage('solidity')).toMatchObject({ name: 'Solidity', extension: 'sol', grammar: null })
    expect(findLanguage('klingon')).toBeUndefined()
    expect(findLanguage('__proto__')).toBeUndefined()
  })

  it('know every word by which their grammar knows itself', async () => {
    const { default: hljs } = await import('highlight.js/lib/core')
    const unknown: string[] = []
    for (const [, language] of languageWords()) {
      if (language.grammar === null) continue
      const own = (await fetchGrammars(language.grammar))[0]?.[1]
      const words = own?.(hljs).aliases ?? []
      unknown.push(...words.filter((word) => findLanguage(word) === undefined))
    }
    expect([...new Set(unknown)]).toEqual([])
  })
})
