import type { Migration } from '../database/migrate'

/**
 * The ledger: one row for every call to the gateway, written before the request leaves. It refers to no other table,
 * because what was paid was paid, whether or not the conversation still exists.
 */
export const calls: Migration = {
  version: 80,
  name: 'calls',
  up: (db) =>
    db.exec(`
      CREATE TABLE calls (
        id TEXT PRIMARY KEY,
        at INTEGER NOT NULL,
        conversation_id TEXT,
        message_id TEXT,
        connection_id TEXT NOT NULL,
        model TEXT NOT NULL,
        api TEXT NOT NULL,
        streamed INTEGER NOT NULL,
        purpose TEXT NOT NULL,
        outcome TEXT NOT NULL,
        error_code TEXT,
        input_tokens INTEGER,
        output_tokens INTEGER,
        cached_tokens INTEGER,
        reasoning_tokens INTEGER,
        estimated INTEGER NOT NULL DEFAULT 0,
        first_token_ms INTEGER,
        duration_ms INTEGER
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX calls_by_time ON calls (at);
      CREATE INDEX calls_running ON calls (id) WHERE outcome = 'running';
    `),
}
