import type { Migration } from '../database/migrate'

/**
 * What is written and not sent: drafts and the messages that wait for an answer to end. `attachments` is a JSON array of
 * hash and name, `columns` the JSON of a comparison's columns. Attachments themselves are files beside the database, named by the SHA-256 of their content; the
 * tables know what they are and which message they belong to.
 *
 * A summary stands for the branch from its root to `last_message_id`.
 */
export const composer: Migration = {
  version: 60,
  name: 'composer',
  up: (db) =>
    db.exec(`
      CREATE TABLE drafts (
        conversation_id TEXT PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        attachments TEXT NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE queued_messages (
        id TEXT PRIMARY KEY,
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        created_at INTEGER NOT NULL,
        attachments TEXT NOT NULL,
        columns TEXT,
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX queued_messages_by_conversation ON queued_messages (conversation_id, id);

      CREATE TABLE attachments (
        hash TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        mime TEXT NOT NULL,
        byte_size INTEGER NOT NULL,
        width INTEGER,
        height INTEGER,
        characters INTEGER,
        prepared_mime TEXT,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE message_attachments (
        message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        hash TEXT NOT NULL REFERENCES attachments (hash),
        name TEXT NOT NULL,
        PRIMARY KEY (message_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX message_attachments_by_hash ON message_attachments (hash);

      CREATE TABLE summaries (
        id TEXT PRIMARY KEY,
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        last_message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
        model TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        content TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX summaries_by_conversation ON summaries (conversation_id);
      CREATE INDEX summaries_by_message ON summaries (last_message_id);
    `),
}
