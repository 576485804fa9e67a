import type { Content } from '../content'

/** What is asked and answered in the pictures of single answers. */
export const answers = {
  streaming: {
    question: 'Read a large CSV in Python without running out of memory. How?',
    model: 'anthropic/claude-sonnet-4-6',
    shown: [
      'Read it **in pieces**. pandas takes a `chunksize` and then gives you one data frame after another, so memory holds a single piece, however long the file is.',
      '',
      '| Way | Memory | Good for |',
      '| :--- | ---: | :--- |',
      '| `read_csv(path)` | 5.1 GB | small files |',
      '| `read_csv(path, chunksize=…)` | 180 MB | sums and filters |',
      '| DuckDB | 240 MB | joins, SQL |',
      '',
      'To add up sales per region:',
      '',
      '```python',
      'import pandas as pd',
      '',
      'totals = pd.Series(dtype="float64")',
      'for piece in pd.read_csv("sales.csv", chunksize=100_000):',
      '    totals = totals.add(piece.groupby("region")',
    ].join('\n'),
    rest: '["amount"].sum(), fill_value=0)\n```\n',
  },
  refused: {
    question: 'Summarise the minutes of yesterday’s meeting in five lines.',
    model: 'openai/gpt-5.2',
  },
  offline: { read: 3, question: 'And with rye flour?' },
  dark: {
    question: 'How many people need to share a room before two have the same birthday?',
    model: 'openai/gpt-5.2',
    answer: [
      'With **23 people** the odds are already better than even. Count the chance that nobody shares a day, and take it from one:',
      '',
      '$$P(n) = 1 - \\prod_{k=0}^{n-1} \\frac{365 - k}{365}$$',
      '',
      'You can check it in a few lines:',
      '',
      '```python',
      'from math import prod',
      '',
      'def shared(n: int) -> float:',
      '    return 1 - prod((365 - k) / 365 for k in range(n))',
      '',
      'print(f"{shared(23):.1%}")  # 50.7%',
      '```',
      '',
      '- At **41** people it is 90 %.',
      '- At **57** it is 99 %.',
    ].join('\n'),
  },
  compare: {
    title: 'A word for “정”',
    question: 'How would you explain the Korean word “정” in one breath?',
    answers: [
      {
        model: 'openai/gpt-5.2',
        text: [
          'No single word covers it. I would say **“the bond that time makes”**:',
          '',
          '- warmth between neighbours,',
          '- loyalty nobody promised,',
          '- and a reason to stay.',
          '',
          'In a sentence: *we have too much jeong to part like this.*',
        ].join('\n'),
        firstTokenMs: 540,
        durationMs: 2_640,
        tokens: { input: 31, output: 74 },
      },
      {
        model: 'anthropic/claude-sonnet-4-6',
        text: [
          '**Attachment that grows by itself.** Nobody decides on it: rivals, even an old chair, can have it.',
          '',
          '| Close to | But not |',
          '| :--- | :--- |',
          '| affection | chosen |',
          '| habit | indifferent |',
          '',
          'I would keep *jeong* as it is.',
        ].join('\n'),
        firstTokenMs: 820,
        durationMs: 3_910,
        tokens: { input: 33, output: 91 },
      },
      {
        model: 'upstage/solar-pro3',
        text: [
          'Koreans say that jeong “sticks”: **정이 들다**, jeong comes in, like dye into cloth.',
          '',
          '> Dislike can hold jeong, too: 미운 정 is the bond with somebody who annoys you.',
          '',
          'So: *a deep, slow fondness*, from sharing meals, work and trouble.',
        ].join('\n'),
        firstTokenMs: 310,
        durationMs: 1_480,
        tokens: { input: 29, output: 66 },
      },
    ],
  },
  variants: {
    title: 'A toast for a retirement',
    question: 'Two sentences for a toast: our colleague Mina retires after 31 years in the lab.',
    answers: [
      {
        model: 'openai/gpt-5.2',
        text: 'To Mina, who taught three generations of us to label the tubes before asking the question. May every morning from now on begin without an alarm, and end with a result.',
      },
      {
        model: 'openai/gpt-5.2',
        text: 'Thirty-one years, one lab, and not a single unlabelled bottle: to Mina. Go and be unreproducible.',
      },
      {
        model: 'anthropic/claude-sonnet-4-6',
        text: 'Mina, for 31 years the rest of us had results because you had patience. Tonight we raise a glass that is, for once, not for measuring.',
      },
    ],
  },
  chatSettings: {
    systemPrompt:
      'You are an editor. Answer in short sentences, keep my voice, and mark every change that alters the meaning.',
  },
  waiting: {
    question: 'Which of these three headlines would you click on, and why?',
    model: 'anthropic/claude-sonnet-4-6',
  },
} satisfies Partial<Content>
