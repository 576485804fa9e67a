import type { Migration } from '../database/migrate'

/**
 * Text of long streaming answers that is not part of `messages.content` and `.reasoning` yet; see messageChunks.ts.
 * `waiting_bytes` is the running total up to this chunk, so that the last one tells it without a sum over all.
 */
export const messageChunks: Migration = {
  version: 20,
  name: 'message-chunks',
  up: (db) =>
    db.exec(`
      CREATE TABLE message_chunks (
        message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        waiting_bytes INTEGER NOT NULL,
        content TEXT NOT NULL,
        reasoning TEXT NOT NULL,
        PRIMARY KEY (message_id, seq)
      ) STRICT, WITHOUT ROWID;
    `),
}
