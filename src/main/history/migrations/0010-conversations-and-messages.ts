import { applicationId } from '../database/fileHeader'
import type { Migration } from '../database/migrate'

/**
 * - `row_id` is declared so that VACUUM keeps it: indexes outside the table (full-text search) refer to it.
 * - The long texts stand last in their rows: SQLite reads what follows a long text only by walking through all of it.
 * - The two-column keys hold a message and its parent, and a conversation and its active leaf, within one conversation.
 *   The leaf's is deferred because the two tables refer to each other. `parent_id` does not cascade: a conversation's
 *   messages go with the conversation, and a cascade along a branch of 1,000 messages exceeds SQLite's trigger depth.
 * - Closed sets (role, status, error_code) have no CHECK: adding a value would mean rewriting the whole table.
 * - Times are milliseconds since 1970.
 */
export const conversationsAndMessages: Migration = {
  version: 10,
  name: 'conversations-and-messages',
  up: (db) =>
    db.exec(`
      PRAGMA application_id = ${applicationId};

      CREATE TABLE conversations (
        row_id INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        model TEXT,
        folder_id TEXT,
        pinned INTEGER NOT NULL DEFAULT 0,
        archived_at INTEGER,
        deleted_at INTEGER,
        active_leaf_id TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        system_prompt TEXT NOT NULL DEFAULT '',
        FOREIGN KEY (id, active_leaf_id) REFERENCES messages (conversation_id, id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT;

      CREATE INDEX conversations_listed ON conversations (updated_at DESC, id DESC)
        WHERE deleted_at IS NULL;
      CREATE INDEX conversations_empty ON conversations (updated_at DESC, id DESC)
        WHERE deleted_at IS NULL AND active_leaf_id IS NULL;
      CREATE INDEX conversations_deleted ON conversations (deleted_at)
        WHERE deleted_at IS NOT NULL;

      CREATE TABLE messages (
        row_id INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        parent_id TEXT,
        role TEXT NOT NULL,
        status TEXT NOT NULL,
        model TEXT,
        connection_id TEXT,
        finish_reason TEXT,
        input_tokens INTEGER,
        output_tokens INTEGER,
        error_code TEXT,
        error_message TEXT,
        error_retry_after_ms INTEGER,
        error_request_id TEXT,
        created_at INTEGER NOT NULL,
        content TEXT NOT NULL,
        reasoning TEXT NOT NULL DEFAULT '',
        error_detail TEXT,
        UNIQUE (conversation_id, id),
        FOREIGN KEY (conversation_id, parent_id) REFERENCES messages (conversation_id, id)
      ) STRICT;

      CREATE INDEX messages_by_parent ON messages (parent_id);
      CREATE INDEX messages_streaming ON messages (id) WHERE status = 'streaming';
    `),
}
