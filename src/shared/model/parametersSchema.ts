import { z } from 'zod'
import {
  apis,
  type ParameterOverrides,
  parameterRanges,
  type Parameters,
  reasoningEfforts,
  stopLimit,
} from './parameters'

const between = ({ min, max }: { min: number; max: number }) => z.number().min(min).max(max)

const values = {
  temperature: between(parameterRanges.temperature),
  topP: between(parameterRanges.topP),
  maxTokens: z.number().int().positive(),
  stop: z.array(z.string().min(1).max(stopLimit.characters)).min(1).max(stopLimit.sequences),
  seed: z.number().int(),
  reasoningEffort: z.enum(reasoningEfforts),
  frequencyPenalty: between(parameterRanges.frequencyPenalty),
  presencePenalty: between(parameterRanges.presencePenalty),
  stream: z.boolean(),
  api: z.enum(apis),
}

export const parametersSchema: z.ZodType<Parameters, Parameters> = z.strictObject({
  temperature: values.temperature.exactOptional(),
  topP: values.topP.exactOptional(),
  maxTokens: values.maxTokens.exactOptional(),
  stop: values.stop.exactOptional(),
  seed: values.seed.exactOptional(),
  reasoningEffort: values.reasoningEffort.exactOptional(),
  frequencyPenalty: values.frequencyPenalty.exactOptional(),
  presencePenalty: values.presencePenalty.exactOptional(),
  stream: values.stream.exactOptional(),
  api: values.api.exactOptional(),
})

export const parameterOverridesSchema: z.ZodType<ParameterOverrides, ParameterOverrides> = z.strictObject({
  temperature: values.temperature.nullable().exactOptional(),
  topP: values.topP.nullable().exactOptional(),
  maxTokens: values.maxTokens.nullable().exactOptional(),
  stop: values.stop.nullable().exactOptional(),
  seed: values.seed.nullable().exactOptional(),
  reasoningEffort: values.reasoningEffort.nullable().exactOptional(),
  frequencyPenalty: values.frequencyPenalty.nullable().exactOptional(),
  presencePenalty: values.presencePenalty.nullable().exactOptional(),
  stream: values.stream.nullable().exactOptional(),
  api: values.api.nullable().exactOptional(),
})
