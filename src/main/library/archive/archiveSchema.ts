import { z } from 'zod'
import {
  archivedAttachmentSchema,
  archivedCallSchema,
  archivedConversationSchema,
  exportedJsonSchema,
  manifestSchema,
  shelfSchema,
} from './archiveFormat'

/**
 * The published form of what an archive and a JSON export contain (docs/archive.schema.json): JSON Schema 2020-12, with one
 * definition for each kind of file in the zip. The document itself is a JSON export.
 */
export function archiveJsonSchema(): Record<string, unknown> {
  const define = (schema: z.ZodType): unknown => {
    const { $schema: _draft, ...definition } = z.toJSONSchema(schema, {
      io: 'output',
      unrepresentable: 'any',
    })
    return definition
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'RunYour Desktop: exported conversations',
    $ref: '#/$defs/export',
    $defs: {
      export: define(exportedJsonSchema),
      manifest: define(manifestSchema),
      library: define(shelfSchema),
      conversation: define(archivedConversationSchema),
      attachment: define(archivedAttachmentSchema),
      call: define(archivedCallSchema),
    },
  }
}
