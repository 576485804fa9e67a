import type { Content } from '../content'

const fence = '```'

/** Conversations that pictures are about as a whole. */
export const talks = {
  panes: [
    {
      title: 'Talk outline: tides',
      model: 'anthropic/claude-sonnet-4-6',
      turns: [
        {
          question: 'Outline a ten-minute talk on why there are two tides a day.',
          answer: [
            'Begin with the surprise: the Moon pulls, yet water rises on **both** sides.',
            '',
            '1. **One minute:** a photo of the same pier, six hours apart.',
            '2. **Four minutes:** pull is stronger near, weaker far. The difference stretches the sea.',
            '3. **Three minutes:** the Earth turns beneath two bulges.',
            '4. **Two minutes:** why the second tide comes 12 h 25 min later.',
            '',
            'End on the pier again. Now they know what they see.',
          ].join('\n'),
        },
      ],
    },
    {
      title: 'Fact check: tides',
      model: 'openai/gpt-5.2',
      turns: [
        {
          question:
            'Check this: “Two high tides a day, because the Moon pulls the near side and drags the Earth.”',
          answer: [
            'Half right. What counts is the **difference** in pull:',
            '',
            '| Claim | Verdict |',
            '| :--- | :--- |',
            '| Two bulges | correct |',
            '| The Moon pulls harder near by | correct |',
            '| “drags the Earth” | misleading |',
            '',
            'Better: *the far water is left behind, because it is pulled less than the Earth.*',
          ].join('\n'),
        },
      ],
    },
  ],
  reading: {
    title: 'What a loan costs each month',
    model: 'openai/gpt-5.2',
    turns: [
      {
        question: 'What do I pay each month for 300,000 at 4 %, over 10, 20 or 30 years?',
        answer: [
          'With the loan $L$, the monthly rate $r$ and $n$ months, each payment is',
          '',
          '$$M = L \\cdot \\frac{r\\,(1+r)^n}{(1+r)^n - 1}$$',
          '',
          '| Term | Each month | Interest in total |',
          '| :--- | ---: | ---: |',
          '| 10 years | 3,037 | 64,482 |',
          '| 20 years | 1,818 | 136,306 |',
          '| 30 years | 1,432 | 215,609 |',
          '',
          'To try other numbers:',
          '',
          `${fence}python`,
          'def payment(loan: float, rate: float, years: int) -> float:',
          '    r, n = rate / 12, years * 12',
          '    return loan * r * (1 + r) ** n / ((1 + r) ** n - 1)',
          '',
          'print(round(payment(300_000, 0.04, 20)))  # 1818',
          fence,
        ].join('\n'),
      },
    ],
  },
  diagram: {
    title: 'Our release, drawn',
    model: 'anthropic/claude-sonnet-4-6',
    turns: [
      {
        question: 'Draw how a change of ours gets from a push to the release.',
        answer: [
          'A change goes back to its author from two places only:',
          '',
          `${fence}mermaid`,
          'flowchart LR',
          '  push[Push] --> tests{Tests pass?}',
          '  tests -- yes --> preview[Preview]',
          '  tests -- no --> author[Back to the author]',
          '  preview --> approved{Approved?}',
          '  approved -- yes --> release[Release]',
          '  approved -- no --> author',
          fence,
          '',
          'If previews pile up, the approval is the place to look first.',
        ].join('\n'),
      },
    ],
  },
  long: {
    title: 'Moving to a smaller flat',
    model: 'gemini/gemini-2.5-pro',
    sought: 'boxes',
    turns: [
      {
        question: 'We move in six weeks, from 90 to 60 square metres. Where do we begin?',
        answer:
          'With what will not fit. Measure the new rooms, draw the large furniture to scale, and decide on each piece before you buy any boxes.',
      },
      {
        question: 'How many boxes does a flat like ours need?',
        answer:
          'About **45 boxes** for 60 square metres: half of them small, because books go into small boxes. Ask a bookshop first; theirs cost nothing.',
      },
      {
        question: 'What can we sell, and where?',
        answer: [
          '## What sells quickly',
          '',
          'Bicycles, shelves, and anything for children. Start four weeks ahead.',
          '',
          '## What to give away',
          '',
          'Sofas and older televisions: collecting them costs more than they bring.',
        ].join('\n'),
      },
      {
        question: 'Who has to know our new address?',
        answer:
          'Bank, insurance, employer, doctor, and the post office for forwarding. Two weeks before is early enough.',
      },
      {
        question: 'Write a plan for the last week.',
        answer: [
          '## The last week',
          '',
          '- **Monday:** pack the kitchen but for two plates each.',
          '- **Wednesday:** empty and defrost the fridge.',
          '- **Thursday:** number the boxes, and photograph what is in them.',
          '- **Friday:** read the meters, hand over the keys.',
          '',
          '## What stays with you',
          '',
          'Papers, chargers, medicine and one change of clothes travel in your own bag, not in boxes.',
        ].join('\n'),
      },
    ],
  },
} satisfies Partial<Content>
