import type { Migration } from '../database/migrate'

/**
 * Folders, tags, and where imported conversations come from. `conversations.folder_id` has been there from the beginning,
 * without a reference: it is set to another folder before a folder goes.
 *
 * `imported_conversations` keeps what another program called a conversation, so that importing twice adds nothing twice;
 * `fingerprint` tells whether it has changed there since.
 *
 * What is archived or in the trash has indexes of its own and stands in none of the list's, however much of it there is.
 */
export const order: Migration = {
  version: 100,
  name: 'order',
  up: (db) =>
    db.exec(`
      CREATE TABLE folders (
        id TEXT PRIMARY KEY,
        parent_id TEXT REFERENCES folders (id),
        name TEXT NOT NULL,
        model TEXT,
        created_at INTEGER NOT NULL,
        system_prompt TEXT NOT NULL DEFAULT ''
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX folders_by_parent ON folders (parent_id);

      CREATE TABLE tags (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE,
        color TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE conversation_tags (
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        PRIMARY KEY (conversation_id, tag_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX conversation_tags_by_tag ON conversation_tags (tag_id, conversation_id);

      CREATE TABLE imported_conversations (
        source TEXT NOT NULL,
        source_id TEXT NOT NULL,
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        fingerprint TEXT NOT NULL,
        PRIMARY KEY (source, source_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX imported_conversations_by_conversation ON imported_conversations (conversation_id);

      CREATE INDEX conversations_shown ON conversations (pinned DESC, updated_at DESC, id DESC)
        WHERE deleted_at IS NULL AND archived_at IS NULL AND temporary = 0;
      CREATE INDEX conversations_shown_by_creation ON conversations (pinned DESC, created_at DESC, id DESC)
        WHERE deleted_at IS NULL AND archived_at IS NULL AND temporary = 0;
      CREATE INDEX conversations_in_folder
        ON conversations (folder_id, pinned DESC, updated_at DESC, id DESC)
        WHERE deleted_at IS NULL AND archived_at IS NULL AND temporary = 0;
      CREATE INDEX conversations_archived ON conversations (updated_at DESC, id DESC)
        WHERE deleted_at IS NULL AND archived_at IS NOT NULL AND temporary = 0;

      DROP INDEX conversations_deleted;
      CREATE INDEX conversations_trashed ON conversations (deleted_at DESC, id DESC)
        WHERE deleted_at IS NOT NULL;
    `),
}
