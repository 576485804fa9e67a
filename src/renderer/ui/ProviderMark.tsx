import { describeModel } from '@shared/model/modelId'
import { classes } from './classes'

/** Hues far enough apart to be told from each other; the letter says the same to those who do not see colours. */
const tints: Record<string, string> = {
  openai: 'bg-tint-green',
  anthropic: 'bg-tint-orange',
  gemini: 'bg-tint-blue',
  deepseek: 'bg-tint-violet',
  upstage: 'bg-tint-pink',
  qwen: 'bg-tint-teal',
}

/** A small coloured letter for the provider in a model ID. Decoration: the model's name always stands beside it. */
export function ProviderMark({ modelId, className }: { modelId: string; className?: string }) {
  const { provider } = describeModel(modelId)
  return (
    <span
      aria-hidden
      className={classes(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-md text-[11px] leading-none font-semibold text-tint-fg',
        tints[provider] ?? 'bg-tint-gray',
        className,
      )}
    >
      {provider.charAt(0).toUpperCase()}
    </span>
  )
}
