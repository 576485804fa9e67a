import type { Migration } from '../database/migrate'

/**
 * What the search index, a file of its own, has not read yet: a row for every message that is whole. A streaming answer
 * is none, and no trigger looks at the columns that its deltas change: they cost what they did. `search_source` names
 * this history, so that an index knows whose it is.
 */
export const searchQueue: Migration = {
  version: 110,
  name: 'search-queue',
  up: (db) =>
    db.exec(`
      CREATE TABLE search_queue (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        row_id INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE search_source (id TEXT NOT NULL) STRICT;
      INSERT INTO search_source (id) VALUES (lower(hex(randomblob(16))));

      CREATE TRIGGER search_stored AFTER INSERT ON messages WHEN new.status <> 'streaming' BEGIN
        INSERT INTO search_queue (row_id) VALUES (new.row_id);
      END;
      CREATE TRIGGER search_finished AFTER UPDATE OF status ON messages WHEN new.status <> 'streaming' BEGIN
        INSERT INTO search_queue (row_id) VALUES (new.row_id);
      END;
      CREATE TRIGGER search_attached AFTER INSERT ON message_attachments BEGIN
        INSERT INTO search_queue (row_id)
        SELECT row_id FROM messages WHERE id = new.message_id AND status <> 'streaming';
      END;
    `),
}
