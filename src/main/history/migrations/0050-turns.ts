import type { Migration } from '../database/migrate'

/**
 * What an answer was asked with and how it went stands beside `messages` and not in it: columns added behind the long
 * texts of a row are read only by walking through those texts. `parameters` and `omission` are JSON.
 *
 * A deleted message keeps its row and its place in the tree, and is named in `deleted_messages`; what was deleted
 * together is one row of `deletions`, with the branch that was shown then. `parent_id` never changes: messages below one
 * that was deleted alone are read as if they stood under its parent. So deletions can be undone in any order.
 *
 * `messages_roots` is for the beginnings of one conversation; without it they are found among those of all.
 */
export const turns: Migration = {
  version: 50,
  name: 'turns',
  up: (db) =>
    db.exec(`
      ALTER TABLE conversations ADD COLUMN connection_id TEXT;
      ALTER TABLE conversations ADD COLUMN parameters TEXT NOT NULL DEFAULT '{}';
      ALTER TABLE conversations ADD COLUMN fit TEXT NOT NULL DEFAULT '{"kind":"ask"}';

      CREATE INDEX messages_roots ON messages (conversation_id) WHERE parent_id IS NULL;

      CREATE TABLE answer_details (
        message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        origin TEXT NOT NULL DEFAULT 'send',
        comparison_id TEXT,
        parameters TEXT NOT NULL DEFAULT '{}',
        first_token_ms INTEGER,
        reasoning_ms INTEGER,
        duration_ms INTEGER,
        cached_tokens INTEGER,
        reasoning_tokens INTEGER,
        usage_estimated INTEGER NOT NULL DEFAULT 0,
        error_parameter TEXT,
        error_context_window INTEGER,
        omission TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX answer_details_compared ON answer_details (comparison_id)
        WHERE comparison_id IS NOT NULL;

      CREATE TABLE deletions (
        id TEXT PRIMARY KEY,
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        message_id TEXT NOT NULL,
        scope TEXT NOT NULL,
        active_leaf_id TEXT,
        deleted_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX deletions_by_time ON deletions (deleted_at);
      CREATE INDEX deletions_by_conversation ON deletions (conversation_id);

      CREATE TABLE deleted_messages (
        message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        deletion_id TEXT NOT NULL REFERENCES deletions (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX deleted_messages_by_deletion ON deleted_messages (deletion_id);
    `),
}
