import type { Content } from '../content'

/** What is typed beside the conversations: follow-ups, presets, searches. */
export const desk = {
  tabs: {
    answering: 'And one that works in Korean, too?',
    done: 'Which condition should it wait for?',
    failed: 'Now five for a developer.',
    begun: 'Of course.',
  },
  presets: [
    {
      name: 'Code review',
      systemPrompt:
        'You review {{language}} code. Name bugs first, then what is hard to read. Praise nothing.',
      model: 'anthropic/claude-sonnet-4-6',
      parameters: { temperature: 0.2 },
    },
    {
      name: 'Explain it simply',
      systemPrompt: 'Explain as to a curious twelve-year-old. One everyday example, no jargon.',
      model: null,
      parameters: {},
    },
    {
      name: 'Into natural Korean',
      systemPrompt: 'Translate into Korean as a native would write it. Keep names and numbers.',
      model: 'upstage/solar-pro3',
      parameters: { temperature: 0.3 },
    },
    {
      name: 'Meeting minutes',
      systemPrompt: 'Sum up as decisions, tasks with names, and open questions. At most ten lines.',
      model: 'openai/gpt-5.2',
      parameters: { maxTokens: 800 },
    },
  ],
  writing: {
    mention: '@son',
    question: 'What did we decide about the start of sales, and who does what by Friday?',
    pasted: {
      title: 'Minutes of 12 May',
      line: 'Mina: sales start on 2 June if the warehouse confirms. Joon asks them by Friday.',
    },
  },
  palette: 'question',
  quick: {
    question: '“Affect” or “effect”: the change will … prices?',
    answer:
      '**Affect.** As a verb it means *to influence*; “effect” is nearly always the noun: the *effect* on prices.',
  },
  setting: 'key',
} satisfies Partial<Content>
