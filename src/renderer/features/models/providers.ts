/** Names as the providers write them. One that is not here is shown as it stands in the ID: the list changes. */
const names: Record<string, string> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  gemini: 'Google Gemini',
  deepseek: 'DeepSeek',
  upstage: 'Upstage',
  runyour: 'RunYour',
  runyourai: 'RunYour',
  qwen: 'Qwen',
}

/** A provider's name, or null for the IDs that name none. */
export function providerName(provider: string): string | null {
  if (provider === 'other') return null
  return Object.hasOwn(names, provider) ? (names[provider] ?? provider) : provider
}
